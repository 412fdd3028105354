import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readVideo } from "../../../src/site/articles/videos.ts";
import { folderWith } from "../../helpers/folder.ts";
import { png } from "../../helpers/images.ts";

const clip = (ending: string) => readFileSync(new URL(`../../assets/videos/clip.${ending}`, import.meta.url));
const VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nA square.\n";

function looked(folder: string, src: string, lang = "en-GB") {
  return readVideo({ own: folder, root: folder }, src, lang);
}

/** What is said of a video: `found`, or why it is not shown. */
function stateOf(folder: string, src: string): string {
  const { state } = looked(folder, src);
  return `${state.state}${"why" in state ? `: ${state.why}` : ""}`;
}

it("knows a video by its bytes", () => {
  const mp4 = clip("mp4");
  const folder = folderWith({
    "a.mp4": mp4,
    "b.webm": clip("webm"),
    "named.webm": mp4,
    "words.mp4": "no video",
    "empty.mp4": "",
    "apple.mp4": Buffer.from("\0\0\0\x14ftypqt  \0\0\0\0qt  ", "latin1"),
    "matroska.webm": Buffer.from("\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska", "latin1"),
    "lfs.mp4": "version https://git-lfs.github.com/spec/v1\n",
  });
  expect(looked(folder, "a.mp4").video).toMatchObject({ mediaType: "video/mp4", captions: [] });
  expect(looked(folder, "b.webm").video?.path).toMatch(/^videos\/[0-9a-f]{10}-b\.webm$/);
  expect(looked(folder, "named.webm").video?.path).toMatch(/^videos\/[0-9a-f]{10}-named\.mp4$/);
  expect(Buffer.from(looked(folder, "a.mp4").video!.bytes()!)).toEqual(mp4);
  expect(stateOf(folder, "gone.mp4")).toBe("missing");
  expect(stateOf(folder, "words.mp4")).toBe("unreadable: it is no video");
  expect(stateOf(folder, "empty.mp4")).toBe("unreadable: it is empty");
  expect(stateOf(folder, "apple.mp4")).toMatch(/QuickTime/);
  expect(stateOf(folder, "matroska.webm")).toMatch(/Matroska/);
  expect(stateOf(folder, "lfs.mp4")).toMatch(/Git LFS/);
});

it("gives no content of a file that has become another video since it was looked at", () => {
  const folder = folderWith({ "a.mp4": clip("mp4") });
  const { video } = looked(folder, "a.mp4");
  writeFileSync(join(folder, "a.mp4"), clip("webm"));
  expect(video!.bytes()).toBeUndefined();
});

it("finds the picture and the captions beside it, those in the article's language first", () => {
  const folder = folderWith({
    "sub/clip.mp4": clip("mp4"),
    "sub/clip.png": png(),
    "sub/clip.vtt": VTT,
    "sub/clip.de.vtt": `\uFEFF${VTT}`,
    "sub/clip.fr.vtt": "1\n00:00:00,000 --> 00:00:01,000\nSubRip\n",
  });
  const { video, bytes, notes, looked: names } = looked(folder, "sub/clip.mp4");
  expect(video?.poster).toMatch(/^images\/[0-9a-f]{10}-clip\.png$/);
  expect(Buffer.from(bytes!)).toEqual(png());
  expect(video?.captions.map(({ lang }) => lang)).toEqual(["en-GB", "de"]);
  expect(notes?.map(({ code, message }) => [code, message])).toEqual([
    ["video/captions", "the captions “sub/clip.fr.vtt” are left out: it does not begin with the line WEBVTT"],
  ]);
  // Files that may come later are looked for as well, so that they are noticed.
  expect(names).toEqual(expect.arrayContaining(["sub/clip.jpg", "sub/clip.en.vtt", "sub/clip.pt-BR.vtt"]));
});
