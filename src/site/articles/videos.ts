import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { ImageNote, ImageState } from "../../checks/check.ts";
import { LANGUAGES } from "../../i18n/languages.ts";
import type { Video, VideoCaptions } from "../../model/video.ts";
import { decode } from "../../source/decode.ts";
import { readAuthorFile } from "../../source/files/author-file.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import type { Folders } from "../../source/files/folders.ts";
import { ENDINGS } from "../../source/images/image-type.ts";
import { videoTypeOf } from "../../source/videos/video-type.ts";
import { type ImageFile, readImage } from "./images.ts";

/** A video that an article shows: as an image file, it is its poster. */
export interface VideoFile extends ImageFile {
  /** Absent when the file cannot be shown. */
  readonly video?: Video;
  /** The names that were looked for beside it, whether there are such files or not. */
  readonly looked: readonly string[];
}

/** The longest part of a file's name that is kept. */
const LONGEST_NAME = 60;

/**
 * Looks at a video that an article names, at the picture of the same name, and at the captions: `clip.vtt`,
 * `clip.de.vtt`. `lang` is that of the article, and of captions without one. Never throws.
 */
export function readVideo(folders: Folders, src: string, lang: string): VideoFile {
  const stem = src.slice(0, src.length - extname(src).length);
  const pictures = Object.values(ENDINGS).flatMap((endings) => endings.map((ending) => stem + ending));
  const texts = captionNames(stem, lang);
  const looked = [...pictures, ...texts.map(({ name }) => name)];
  const none = (state: ImageState): VideoFile => ({ state, path: src, looked });
  const probe = readAuthorFile(src, folders, LARGEST.linked);
  if (probe.state !== "found") return none(probe);
  const type = videoTypeOf(probe.bytes);
  if (!("mediaType" in type))
    return none({ state: "unreadable", why: `it is ${type.name}`, hint: type.hint });
  const poster = pictures
    .map((name) => readImage(folders, name))
    .find(({ state }) => state.state !== "missing");
  const { captions, notes } = readCaptions(texts, folders);
  const path = pathOf(src, type.mediaType, probe.bytes);
  const video: Video = {
    path,
    mediaType: type.mediaType,
    ...(poster?.bytes ? { poster: poster.path } : {}),
    captions,
    bytes: () => sameBytes(folders, src, path, type.mediaType),
  };
  return {
    ...(poster ?? { path: src }),
    state: poster && poster.state.state !== "found" ? poster.state : { state: "found" },
    notes: [...(poster?.notes ?? []), ...notes],
    video,
    looked,
  };
}

function captionNames(
  stem: string,
  lang: string,
): readonly { readonly name: string; readonly lang: string }[] {
  const primary = new Intl.Locale(lang).language;
  const tags = new Set([lang, primary, ...Object.keys(LANGUAGES)]);
  return [
    { name: `${stem}.vtt`, lang },
    ...[...tags].map((tag) => ({ name: `${stem}.${tag}.vtt`, lang: tag })),
  ];
}

function readCaptions(
  names: readonly { readonly name: string; readonly lang: string }[],
  folders: Folders,
): { readonly captions: readonly VideoCaptions[]; readonly notes: readonly ImageNote[] } {
  const captions: VideoCaptions[] = [];
  const notes: ImageNote[] = [];
  for (const { name, lang } of names) {
    const probe = readAuthorFile(name, folders, LARGEST.text);
    if (probe.state === "missing") continue;
    const text = probe.state === "found" ? textOf(probe.bytes) : probe;
    if (typeof text !== "string") notes.push(noCaptions(name, text));
    else if (!captions.some((other) => other.lang === lang)) captions.push({ lang, text });
  }
  return { captions, notes };
}

/** What is in a file of captions; or why it is none. */
function textOf(bytes: Uint8Array): string | { readonly why: string; readonly hint: string } {
  const decoded = decode(bytes);
  if (!("text" in decoded))
    return { why: "it is not UTF-8 text", hint: "save the file with the encoding UTF-8" };
  if (/^WEBVTT(?:[ \t].*)?(?:\n|$)/.test(decoded.text)) return decoded.text;
  return { why: "it does not begin with the line WEBVTT", hint: "save the captions as WebVTT" };
}

function noCaptions(name: string, { why, hint }: { readonly why: string; readonly hint: string }): ImageNote {
  return { code: "video/captions", message: `the captions “${name}” are left out: ${why}`, hint };
}

function pathOf(src: string, mediaType: Video["mediaType"], bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const name = basename(src, extname(src)).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
  const ending = mediaType === "video/webm" ? ".webm" : ".mp4";
  return `videos/${hash}-${[...name].slice(0, LONGEST_NAME).join("")}${ending}`;
}

/** The bytes of a video, unless it has become another one. */
function sameBytes(
  folders: Folders,
  src: string,
  path: string,
  mediaType: Video["mediaType"],
): Uint8Array | undefined {
  const probe = readAuthorFile(src, folders, LARGEST.linked);
  return probe.state === "found" && pathOf(src, mediaType, probe.bytes) === path ? probe.bytes : undefined;
}
