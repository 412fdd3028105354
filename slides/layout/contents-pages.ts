import type { Part } from "../../src/model/article.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { Contents } from "./body.ts";
import { bodyHeight, textWidth } from "./dimensions.ts";
import { fillPages } from "./fill-pages.ts";
import { TEXT_SIZES, type TextSize } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** The most entries that one column holds in large text; more take two columns. */
const ONE_COLUMN = 8;
/** Contents are read at a glance, so smaller text than this takes another screen instead. */
const SMALLEST: TextSize = 24;
/** In em: a line, the gap between entries, the number before an entry. `talk-opening-and-closing.css` uses the same. */
const LINE = 1.26;
const GAP = 0.45;
const NUMBER = 1.6;
/** In px. */
const COLUMN_GAP = 56;

/** The contents slide's screens: one in most talks. */
export function contentsPages(parts: readonly Part[], ratio: Ratio): readonly Contents[] {
  const columns = parts.length <= ONE_COLUMN ? 1 : 2;
  const height = bodyHeight("", ratio) * columns;
  const width = (textWidth(ratio) - COLUMN_GAP * (columns - 1)) / columns;
  const heightOf = (size: number) => (part: Part) =>
    size * (LINE * linesOf(part.heading.text, width / size - NUMBER) + GAP);
  const total = (size: number) => parts.reduce((sum, part) => sum + heightOf(size)(part), 0);
  const sizes = TEXT_SIZES.filter((size) => size >= SMALLEST);
  const size = sizes.find((size) => total(size) <= height * 0.94) ?? SMALLEST;
  const pages = fillPages(parts, height * 0.94, heightOf(size));
  return pages.map((some) => ({ kind: "contents", columns, largest: size, parts: some }));
}
