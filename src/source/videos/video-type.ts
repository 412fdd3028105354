import type { Video } from "../../model/video.ts";

/** What browsers play; or what a file is instead, and what to do about it. */
export type VideoType =
  | { readonly mediaType: Video["mediaType"] }
  | { readonly name: string; readonly hint: string };

const AGAIN = "save it as MP4 with H.264, which every browser plays";

/** How much of a file is looked at. */
const HEAD = 4096;

/** What a video file is. Its bytes decide, whatever its name says. */
export function videoTypeOf(bytes: Uint8Array): VideoType {
  if (bytes.length === 0) return { name: "empty", hint: "save the video again" };
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (head.startsWith("ftyp", 4)) return boxesOf(head);
  if (head.startsWith("\x1a\x45\xdf\xa3")) {
    // The type of document stands in the head of every file in EBML: RFC 8794, 11.2.4.
    return /\x42\x82[\s\S]{1,2}webm/.test(head)
      ? { mediaType: "video/webm" }
      : { name: "a Matroska file, which browsers do not play", hint: AGAIN };
  }
  if (/^RIFF[\s\S]{4}AVI /.test(head))
    return { name: "an AVI file, which browsers do not play", hint: AGAIN };
  if (head.startsWith("version https://git-lfs"))
    return { name: "a note of Git LFS in the place of the video", hint: "run git lfs pull" };
  return { name: "no video", hint: "use MP4 or WebM" };
}

/** MP4, QuickTime and images are boxes of one kind, and name what they are: ISO/IEC 14496-12, `ftyp`. */
function boxesOf(head: string): VideoType {
  const brands = head.slice(8, Math.max(16, head.charCodeAt(2) * 256 + head.charCodeAt(3)));
  if (/^(?:avi[fs]|hei[cmsxf]|mif1)/.test(brands))
    return { name: "an image", hint: "give it its own ending" };
  if (/^qt /.test(brands)) return { name: "a QuickTime file, which some browsers do not play", hint: AGAIN };
  return { mediaType: "video/mp4" };
}
