import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { imageSize } from "image-size";
import type { ImageNote, ImageState } from "../../checks/check.ts";
import type { ImageSize } from "../../model/image-size.ts";
import type { Video } from "../../model/video.ts";
import { isPicture, isRemote } from "../../prose/address.ts";
import { cleanDrawingOnce } from "../../source/drawings/clean-drawing-once.ts";
import { smallestType } from "../../source/drawings/drawn-type.ts";
import { readAuthorFile } from "../../source/files/author-file.ts";
import { LARGEST, megabytes } from "../../source/files/file-sizes.ts";
import type { Folders } from "../../source/files/folders.ts";
import { ENDINGS, type ImageType, imageTypeOf } from "../../source/images/image-type.ts";
import { isSeeThrough } from "../../source/images/see-through.ts";
import { isWhole } from "../../source/images/whole-image.ts";

/** An image file that an article shows. */
export interface ImageFile {
  readonly state: ImageState;
  /**
   * Where it goes, relative to the article's folder: named by its content, so that no two clash, with the
   * ending of the type that it has.
   */
  readonly path: string;
  /** What plays where the image stands; then the image is its poster, if it has one. */
  readonly video?: Video;
  readonly bytes?: Uint8Array;
  /** Absent for a drawing that does not say. */
  readonly size?: ImageSize;
  /** Whether the page's ground may be seen through it. */
  readonly isSeeThrough?: boolean;
  /** Of a drawing with text, the size of its smallest letters, px. */
  readonly type?: number;
  /** What its author may like to know. */
  readonly notes?: readonly ImageNote[];
}

/** The most pixels of an image, in millions: each takes a browser four bytes of memory, whatever the file has. */
const MOST_MEGAPIXELS = 80;

/** The longest part of a file's name that is kept. File systems take 255 bytes for the whole name. */
const LONGEST_NAME = 60;

/** Looks at an image that an article names; its bytes decide what it is. Never throws. */
export function readImage(folders: Folders, src: string): ImageFile {
  const none = (state: ImageState) => ({ state, path: src });
  if (isRemote(src)) return none({ state: "remote" });
  if (isPicture(src)) return pictureInside(src);
  const probe = readAuthorFile(src, folders, LARGEST.image);
  if (probe.state !== "found") return none(probe);
  const type = imageTypeOf(probe.bytes);
  if (typeof type !== "string")
    return none({ state: "unreadable", why: `it is ${type.name}`, hint: type.hint });
  return type === "svg" ? drawing(src, probe.bytes) : picture(src, probe.bytes, type);
}

/** An image that the article holds itself gets a file, as images in files do. */
function pictureInside(src: string): ImageFile {
  const bytes = Buffer.from(src.slice(src.indexOf(",") + 1), "base64");
  const type = imageTypeOf(bytes);
  if (typeof type === "string" && type !== "svg") return picture("image", bytes, type);
  const why = typeof type === "string" ? "it is a drawing" : `it is ${type.name}`;
  return { state: { state: "unreadable", why, hint: "save it as a file beside the article" }, path: src };
}

function drawing(src: string, bytes: Uint8Array): ImageFile {
  if (bytes.length > LARGEST.drawing) return { state: TOO_LARGE_TO_DRAW, path: src };
  const clean = cleanDrawingOnce(bytes);
  if ("why" in clean) return { state: { state: "unreadable", ...clean }, path: src };
  const svg = Buffer.from(clean.svg);
  const cleaned: ImageNote = {
    code: "image/cleaned",
    message: `“${src}” is shown without what could run or load something: ${clean.removed.join(", ")}`,
    hint: "nothing is to be done if the drawing looks right; otherwise save it as plain SVG with all that it shows inside",
  };
  // The size stands in the first tag.
  const size = sizeOf(svg.subarray(0, 10_000));
  const type = size && smallestType(clean.svg, size);
  const file = found(src, svg, "svg", size, clean.removed.length > 0 ? [cleaned] : []);
  return type === undefined ? file : { ...file, type };
}

const TOO_LARGE_TO_DRAW: ImageState = {
  state: "unreadable",
  why: `it is a drawing of more than ${megabytes(LARGEST.drawing)}`,
  hint: "save it as PNG",
};

function picture(src: string, bytes: Uint8Array, type: Exclude<ImageType, "svg">): ImageFile {
  const size = sizeOf(bytes);
  const fault = size ? tooLarge(size) : DAMAGED;
  if (fault) return { state: fault, path: src };
  const cutOff: ImageNote = {
    code: "image/cut-off",
    message: `the image “${src}” is cut off, so that a part of it is missing`,
    hint: "save or copy it again",
  };
  return found(src, bytes, type, size, isWhole(bytes, type) ? [] : [cutOff]);
}

const DAMAGED: ImageState = {
  state: "unreadable",
  why: "it is damaged: it does not say how large it is",
  hint: "save or copy it again",
};

function tooLarge({ width, height }: ImageSize): ImageState | undefined {
  if (width * height <= MOST_MEGAPIXELS * 1e6) return undefined;
  const [across, down] = [width, height].map((side) => side.toLocaleString("en-GB"));
  return {
    state: "unreadable",
    why: `it has ${across} × ${down} pixels, and ${MOST_MEGAPIXELS} million are the most`,
    hint: "make it smaller: 2,000 pixels across are enough for a page",
  };
}

function found(
  src: string,
  bytes: Uint8Array,
  type: ImageType,
  size: ImageSize | undefined,
  notes: readonly ImageNote[],
): ImageFile {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const ending = extname(src).toLowerCase();
  const isRight = ENDINGS[type].includes(ending);
  const name = basename(src, extname(src)).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
  return {
    state: { state: "found" },
    path: `images/${hash}-${[...name].slice(0, LONGEST_NAME).join("")}${isRight ? ending : ENDINGS[type][0]}`,
    bytes,
    ...(size ? { size } : {}),
    isSeeThrough: isSeeThrough(bytes, type),
    notes: isRight || ending === "" ? notes : [...notes, otherName(src, type)],
  };
}

function otherName(src: string, type: ImageType): ImageNote {
  const [ending = ""] = ENDINGS[type];
  const named = type === "svg" ? "an SVG drawing" : `a ${type.toUpperCase()} image`;
  return {
    code: "image/name",
    message: `“${src}” is ${named}, so the site has it with the ending ${ending}`,
    hint: `give it the ending ${ending}, or save it as what its name says`,
  };
}

/** A photograph that a camera turned is as large as people see it. */
function sizeOf(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const size = orientation >= 5 ? { width: height, height: width } : { width, height };
    if (!(width > 0 && height > 0)) return undefined;
    return { width: Math.round(size.width), height: Math.round(size.height) };
  } catch {
    return undefined; // an SVG without a size, or a damaged file
  }
}
