import { prologOf } from "./prolog.ts";

/** What browsers show, and how its files are named. */
export type ImageType = "png" | "jpeg" | "gif" | "webp" | "avif" | "svg";

/** The endings of the names of each type; the first is given to a file that has none of them. */
export const ENDINGS: Readonly<Record<ImageType, readonly string[]>> = {
  png: [".png"],
  jpeg: [".jpg", ".jpeg"],
  gif: [".gif"],
  webp: [".webp"],
  avif: [".avif"],
  svg: [".svg"],
};

/** A file that is no image, or none that browsers show: what it is, and what to do. */
export interface OtherType {
  readonly name: string;
  readonly hint: string;
}

/** How the files begin that browsers show, as Latin-1. */
const IMAGES: readonly (readonly [RegExp, ImageType])[] = [
  [/^\x89PNG\r\n\x1a\n/, "png"],
  [/^\xff\xd8\xff/, "jpeg"],
  [/^GIF8[79]a/, "gif"],
  [/^RIFF[\s\S]{4}WEBP/, "webp"],
];

const PHOTO = "save it as JPEG";
const GRAPHIC = "save it as PNG";
const PAGE = "save its page as SVG or PNG, e.g. with Inkscape or pdftocairo -svg";
const FILM = { name: "a film", hint: "give it the ending .mp4 or .webm, with which it plays" };

/** Other files that authors take for images. */
const OTHERS: readonly (readonly [RegExp, name: string, hint: string])[] = [
  [/^(?:II[*+]\0|MM\0[*+])/, "a TIFF file", `${GRAPHIC}, or as JPEG when it is a photograph`],
  [/^BM[\s\S]{4}\0\0\0\0/, "a BMP file", GRAPHIC],
  [/^\0\0[\x01\x02]\0[\s\S]\0/, "an icon file (ICO)", GRAPHIC],
  [/^8BPS/, "a Photoshop file", GRAPHIC],
  [/^(?:\xff\x0a|\0\0\0\x0cJXL )/, "a JPEG XL file", PHOTO],
  [/^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/, "a JPEG 2000 file", PHOTO],
  [/^%PDF-/, "a PDF file", PAGE],
  [/^(?:%!PS|\xc5\xd0\xd3\xc6)/, "a PostScript file", PAGE],
  [/^\x1f\x8b/, "a compressed file", "unpack it; a drawing is to be saved as plain SVG"],
  [/^PK\x03\x04/, "a ZIP or Office file", "save the picture in it as PNG or SVG"],
  [/^(?:\x01\0\0\0[\s\S]{36} EMF|\xd7\xcd\xc6\x9a)/, "a Windows metafile", "save it as SVG"],
  [/^(?:\x1a\x45\xdf\xa3|RIFF[\s\S]{4}AVI )/, FILM.name, FILM.hint],
  [/^version https:\/\/git-lfs/, "a note of Git LFS in the place of the image", "run git lfs pull"],
];

/** How many bytes of a file are looked at. Comments at the head of a drawing may be long. */
const HEAD = 65_536;

/** What an image file is. Its bytes decide, whatever its name says. */
export function imageTypeOf(bytes: Uint8Array): ImageType | OtherType {
  if (bytes.length === 0) return { name: "empty", hint: "save the image again" };
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const known = IMAGES.find(([start]) => start.test(head));
  if (known) return known[1];
  if (head.startsWith("ftyp", 4)) return mediaTypeOf(head);
  const other = OTHERS.find(([start]) => start.test(head));
  if (other) return { name: other[1], hint: other[2] };
  return markupTypeOf(head) ?? { name: "no image", hint: "use PNG, JPEG, GIF, WebP, AVIF or SVG" };
}

/** AVIF, HEIC and films are boxes of one kind, and name what they are: ISO/IEC 14496-12, `ftyp`. */
function mediaTypeOf(head: string): ImageType | OtherType {
  const brands = head.slice(8, Math.max(16, head.charCodeAt(2) * 256 + head.charCodeAt(3)));
  if (/avi[fs]/.test(brands)) return "avif";
  if (/hei[cmsxf]|hev[cmsx]|m[is]f1/.test(brands))
    return { name: "a HEIC file, as phones make them", hint: PHOTO };
  return FILM;
}

function markupTypeOf(head: string): ImageType | OtherType | undefined {
  const text = /^(?:\xff\xfe|\xfe\xff)/.test(head) ? head.slice(2).replaceAll("\0", "") : head;
  const { doctype, start } = prologOf(text);
  const root =
    /^<(?:[\w-]+:)?([a-z]+)(?=[\s>/])/i.exec(text.slice(start, start + 200))?.[1]?.toLowerCase() ?? "";
  if (root === "svg") return "svg";
  const isPage = /^html\b/i.test(doctype) || ["html", "head", "body", "script"].includes(root);
  return isPage
    ? { name: "a web page", hint: "save the image itself; the page that shows it was saved" }
    : undefined;
}
