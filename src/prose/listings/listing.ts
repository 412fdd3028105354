import type Token from "markdown-it/lib/token.mjs";
import { NO_SLIDE } from "../no-slide.ts";
import { type FenceInfo, NUMBERED, readFenceInfo } from "./fence-info.ts";
import { type LineGroups, readLineGroups } from "./line-ranges.ts";

/** The `meta` of a fence's token: how its code is shown. */
export interface Listing {
  /** Name of the language for Prism; empty for plain text. */
  readonly language: string;
  readonly id?: string;
  /** Markdown. */
  readonly caption?: string;
  /** What stands for a diagram where it cannot be seen. */
  readonly alt?: string;
  /** Whether it gets a number, if it is one of the numbered listings at all. */
  readonly counts: boolean;
  /** Number of its first line, when lines are numbered. */
  readonly firstLine?: number;
  readonly classes: readonly string[];
  /** Highlighted lines. */
  readonly groups: LineGroups["groups"];
  /** What is not understood, as written. */
  readonly unknown: readonly string[];
  /** Lines to be highlighted that are none, as written. */
  readonly invalidLines: readonly string[];
  readonly isChunk: boolean;
  /** Options of a chunk that stood in the code, `#| echo: false`, as written. */
  readonly options: readonly string[];
}

const CAPTIONS = ["caption", "lst-cap", "fig-cap", "title", "filename", "name"];
const HIGHLIGHTS = ["hl", "hl_lines", "hl-lines", "highlight", "data-line-numbers", "code-line-numbers"];
const FIRST_LINES = ["startFrom", "start-from", "startfrom", "start", "linenums", "lineNumbers"];
const ALTS = ["alt", "fig-alt"];
const IDS = ["lst-label"];

/** The names of all that a fence takes, for hints. */
export const LISTING_KEYS: readonly string[] = [...CAPTIONS, ...HIGHLIGHTS, ...FIRST_LINES];

/** Reads what a fence says of its code. */
export function readListing(info: string, options: readonly string[] = []): Listing {
  const fence = withOptions(readFenceInfo(info), options);
  const { classes, values } = fence.attributes;
  const value = (keys: readonly string[]) =>
    keys.map((key) => values[key]).find((each) => each !== undefined);
  // Quarto calls the label of a chunk that makes a diagram only `label`.
  const id = fence.attributes.id ?? value(fence.language === "mermaid" ? [...IDS, "label"] : IDS);
  const alt = value(ALTS);
  const caption = value(CAPTIONS);
  const isTitle = value(CAPTIONS.slice(0, 3)) === undefined;
  const highlights = fence.lines ?? value(HIGHLIGHTS);
  // Quarto's code-line-numbers may also be true or false.
  const isFlag = highlights === "true" || highlights === "false";
  const { groups, invalid } = readLineGroups(isFlag ? "" : (highlights ?? ""));
  const firstLine = firstLineOf(fence, highlights === "true");
  return {
    language: fence.language.toLowerCase(),
    ...(id === undefined ? {} : { id }),
    ...(caption === undefined ? {} : { caption }),
    ...(alt === undefined ? {} : { alt }),
    counts: !classes.includes("unnumbered") && (id !== undefined || (caption !== undefined && !isTitle)),
    ...(firstLine === undefined ? {} : { firstLine }),
    classes,
    groups,
    unknown: unknownIn(fence),
    invalidLines: invalid,
    isChunk: fence.isChunk,
    options,
  };
}

/** Of Quarto's options in the code, labels, captions and alternative texts count. */
function withOptions(fence: FenceInfo, options: readonly string[]): FenceInfo {
  const values = { ...fence.attributes.values };
  for (const option of options) {
    const [, key, value] =
      /^\s*(lst-label|lst-cap|fig-cap|fig-alt|label)\s*:\s*(.*?)\s*$/.exec(option.replace(/^\S+\|/, "")) ??
      [];
    if (key && value) values[key] = value.replace(/^(["'])(.*)\1$/, "$2");
  }
  return { ...fence, attributes: { ...fence.attributes, values } };
}

function firstLineOf({ attributes, rest }: FenceInfo, isFlagged: boolean): number | undefined {
  const key = FIRST_LINES.find((each) => attributes.values[each] !== undefined);
  const isNumbered = isFlagged || [...attributes.classes, ...rest].some((name) => NUMBERED.test(name));
  if (key === undefined) return isNumbered ? 1 : undefined;
  const first = Number.parseInt(attributes.values[key]!, 10);
  return first >= 0 ? first : 1;
}

function unknownIn({ attributes, rest, isChunk }: FenceInfo): readonly string[] {
  // The options of a chunk are for the tool that runs it.
  if (isChunk) return [];
  const known = [...LISTING_KEYS, ...IDS, ...ALTS];
  return [
    ...attributes.classes
      .filter((name) => name !== "unnumbered" && name !== NO_SLIDE && !NUMBERED.test(name))
      .map((name) => `.${name}`),
    ...Object.keys(attributes.values).filter((key) => !known.includes(key)),
    ...rest.filter((word) => !NUMBERED.test(word)),
  ];
}

/** What a fence's token says of its code; undefined for any other token. */
export function listingOf(token: Token): Listing | undefined {
  return token.type === "fence" ? (token.meta as { listing?: Listing } | null)?.listing : undefined;
}
