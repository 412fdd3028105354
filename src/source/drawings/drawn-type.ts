import { Parser } from "htmlparser2";
import type { ImageSize } from "../../model/image-size.ts";

/** An element of a drawing whose children are read. */
interface Open {
  readonly isText: boolean;
  /** Of its letters, in units of the drawing. */
  readonly fontSize: number;
  /** How much it is enlarged by what is around it. */
  readonly scale: number;
}

/** What a style sheet says of letters: the size by the last step of a selector (`text`, `.axis`, `#title`). */
type Sizes = ReadonlyMap<string, string>;

/** What browsers take where nothing is said, px. */
const USUAL = 16;

/** px of each unit. */
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  rem: USUAL,
};

/**
 * The size of the smallest letters of a cleaned drawing that is shown in `size`, px; undefined for one without
 * text. It is read and not laid out: a style sheet counts by the last step of its selectors, so that one with
 * finer rules may be taken for another. An index is smaller than what it stands at: of each text, its largest
 * letters count.
 */
export function smallestType(svg: string, size: ImageSize): number | undefined {
  if (!svg.includes("<text")) return undefined;
  const sizes = sizesOf(svg);
  const open: Open[] = [];
  const found: number[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const around = open.at(-1);
        const scale = around ? around.scale * scaleOf(attributes.transform) : rootScale(attributes, size);
        if (name === "text") found.push(0);
        open.push({
          isText: name === "text" || (around?.isText ?? false),
          fontSize: fontSizeOf(name, attributes, sizes, around?.fontSize ?? USUAL),
          scale,
        });
      },
      ontext(data) {
        const around = open.at(-1);
        if (!around?.isText || data.trim() === "") return;
        found.push(Math.max(found.pop() ?? 0, around.fontSize * around.scale));
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  const shown = found.filter((each) => each > 0);
  return shown.length > 0 ? shown.reduce((a, b) => Math.min(a, b)) : undefined;
}

/** px of a unit of the drawing. */
function rootScale({ viewBox = "" }: Readonly<Record<string, string>>, { width, height }: ImageSize): number {
  const [, , across = 0, down = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return across > 0 && down > 0 ? Math.min(width / across, height / down) : 1;
}

/** How much a list of transformations enlarges. What only moves or turns does not. */
function scaleOf(transform = ""): number {
  let scale = 1;
  for (const [, name, written = ""] of transform.matchAll(/(scale|matrix)\s*\(([^()]*)\)/g)) {
    const [a = 1, b = 0, c = 0, d = 0] = written
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const factor = name === "matrix" ? a * d - b * c : a * (/[\s,]/.test(written.trim()) ? b : a);
    if (Number.isFinite(factor)) scale *= Math.sqrt(Math.abs(factor));
  }
  return scale;
}

function fontSizeOf(
  name: string,
  { id, class: classes = "", style = "", "font-size": written }: Readonly<Record<string, string>>,
  sizes: Sizes,
  inherited: number,
): number {
  const selectors = [`#${id}`, ...classes.split(/\s+/).map((each) => `.${each}`), name, "*"];
  const bySheet = selectors.map((each) => sizes.get(each)).find((each) => each !== undefined);
  return inPixels(sizeIn(style) ?? bySheet ?? written, inherited);
}

function inPixels(written: string | undefined, inherited: number): number {
  const [, number, unit = ""] = /^([\d.]+(?:e[+-]?\d+)?)([a-z%]*)$/i.exec(written?.trim() ?? "") ?? [];
  if (number === undefined) return inherited;
  if (unit === "%") return (Number(number) / 100) * inherited;
  if (unit === "em") return Number(number) * inherited;
  return Number(number) * (Object.hasOwn(UNITS, unit) ? UNITS[unit]! : 1);
}

/** The size of letters in declarations of CSS: of `font-size`, or of all that a font is. */
function sizeIn(declarations: string): string | undefined {
  const [, size, font] =
    [...declarations.matchAll(/(?:^|[;\s])(?:font-size\s*:\s*([^;!]+)|font\s*:\s*([^;!]+))/g)].at(-1) ?? [];
  if (size !== undefined) return size.trim();
  return font && /(?:^|\s)([\d.]+(?:[a-z]+|%))(?=[\s/]|$)/i.exec(font)?.[1];
}

/** What the style sheets of a drawing say, each selector by its last step. */
function sizesOf(svg: string): Sizes {
  const sizes = new Map<string, string>();
  for (const [, sheet = ""] of svg.matchAll(/<style[^>]*>([^<]*)<\/style>/g)) {
    const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/(?<=^|[{}])([^{}]+)\{([^{}]*)\}/g);
    for (const [, selectors = "", declarations = ""] of rules) {
      const size = sizeIn(declarations);
      if (size === undefined) continue;
      for (const selector of selectors.split(",")) {
        const last =
          selector
            .trim()
            .split(/[\s>+~]+/)
            .at(-1) ?? "";
        const [finest] = /[.#][\w-]+$/.exec(last) ?? [last];
        sizes.set(finest, size);
      }
    }
  }
  return sizes;
}
