import Token from "markdown-it/lib/token.mjs";
import type { Position } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { proseText } from "../../prose/text.ts";
import { type BodyContext, readTokens } from "./body-context.ts";
import { inlineFrom } from "./cut-inline.ts";
import type { ExpertHeading } from "./expert-heading.ts";
import type { HeadingTokens } from "./headings.ts";

/** A longer position, in characters, is hardly “a few words”: slides and tables have no room for it. */
const LONGEST = 90;
/** How much of a position a message repeats, in characters. */
const QUOTED = 60;

/**
 * The position in an expert's heading. Reports a dash in place of the colon, a position that is empty or
 * long, and one with more than words in it.
 */
export function readPosition(
  { inline, line }: HeadingTokens,
  { expert, separator, at }: ExpertHeading,
  context: BodyContext,
): Position | undefined {
  if (separator === undefined) return undefined;
  const span = context.findSpan(inline.content, line, line);
  const position = wordsFrom(inline, at, span, context);
  const { text } = position;
  if (text === "") {
    const hint = `write a few words after it, or only ### ${expert.id}`;
    context.report("position/empty", span, "no position stands after the colon", hint);
    return undefined;
  }
  if (separator === "dash") {
    const start = text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`;
    const message = "a dash separates the position from the expert, where a colon should stand";
    context.report("position/dash", span, message, `write ### ${expert.id}: ${start}`);
  }
  if (text.length > LONGEST) {
    const message = `the position is ${text.length} characters long`;
    const hint = `say it in a few words, at most ${LONGEST} characters, and the rest in the answer`;
    context.report("position/long", span, message, hint);
  }
  return position;
}

/** What a position cannot have: it is shown in places that are links, and far from its footnotes. */
const NO_WORDS = ["link_open", "link_close", "footnote_ref", "image", "cross_reference"];

/** The words of a heading from a place of its text on. */
function wordsFrom(heading: Token, at: number, span: Span, context: BodyContext): Position {
  const inline = new Token("inline", "", 0);
  inline.map = heading.map;
  inline.children = inlineFrom(heading.children ?? [], at);
  const [read] = readTokens([inline], context);
  const children = read?.children ?? [];
  const isWord = ({ type, tag }: Token) => !NO_WORDS.includes(type) && tag !== "a" && tag !== "img";
  if (!children.every(isWord)) {
    const hint = "say it in words, and put the rest into the answer";
    context.report("position/not-words", span, "a position has no links, footnotes and images", hint);
  }
  inline.children = children.filter(isWord);
  const prose = { tokens: [inline] };
  return { prose, text: proseText(prose), span };
}
