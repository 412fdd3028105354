import { ImageRun, type ParagraphChild, TextRun } from "docx";
import type { Drawing, Image } from "../../document/nodes.ts";
import type { ExportedImage } from "../exporter.ts";
import type { DocxContext } from "./docx-context.ts";

/** Width of the text block in px of 1/96 inch, and the greatest height of a picture. */
const TEXT_WIDTH = 600;
const TALLEST = 720;

/** The kinds of pictures that Word shows. */
const KINDS = ["png", "jpg", "gif", "bmp", "svg"] as const;

/** A picture of one transparent pixel, for programs that show no drawings. */
const NOTHING = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=",
  "base64",
);

/** An image, or the words that stand for it where Word shows none of its kind. */
export function imageRun(
  { url, alt, attributes = "" }: Image,
  said: string,
  context: DocxContext,
): ParagraphChild {
  const file = context.image(url);
  const kind = KINDS.find((each) => each === file?.kind);
  const words = alt || said || url;
  if (!file || !kind) {
    context.left(
      file ? `the picture ${url}: Word shows no ${file.kind.toUpperCase()}` : `the picture or video ${url}`,
    );
    return new TextRun({ text: `[${words}]`, italics: true });
  }
  const share = Number(/\bwidth=(\d+)%/.exec(attributes)?.[1] ?? 100) / 100;
  return picture(file.bytes, kind, sizeOf(file, share), words, url);
}

/** A drawing that was made from a text. */
export function drawingRun({ svg, alt }: Drawing): ParagraphChild {
  const [, width = "400", height = "300"] =
    /^<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/.exec(svg) ?? [];
  const size = fitted({ width: Number(width), height: Number(height) }, 1);
  return picture(Buffer.from(svg), "svg", size, alt, "drawing");
}

function picture(
  data: Uint8Array,
  type: (typeof KINDS)[number],
  transformation: { readonly width: number; readonly height: number },
  words: string,
  name: string,
): ParagraphChild {
  const common = { data, transformation, altText: { title: "", description: words, name } };
  return type === "svg"
    ? new ImageRun({ ...common, type, fallback: { type: "png", data: NOTHING } })
    : new ImageRun({ ...common, type });
}

function sizeOf({ size = { width: TEXT_WIDTH, height: 400 } }: ExportedImage, share: number) {
  return fitted(size, share);
}

function fitted({ width, height }: { readonly width: number; readonly height: number }, share: number) {
  const scale = Math.min(1, (TEXT_WIDTH * share) / width, TALLEST / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
