import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Heading } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { lineSpan } from "../../model/span.ts";
import { proseText } from "../../prose/text.ts";
import { sanitizeHtml } from "../raw-html/sanitize.ts";
import type { FindSpan } from "../references/find-span.ts";
import { readInlines, type Uses } from "../references/inlines.ts";
import type { HeadingTokens } from "./headings.ts";
import type { Ids } from "./ids.ts";

/** What reading the body needs besides its tokens. */
export interface BodyContext {
  readonly experts: readonly Expert[];
  readonly lang: string;
  /** The title that the front matter gives, if it does. */
  readonly title: string | undefined;
  readonly places: FindSpan;
  readonly uses: Uses;
  readonly report: Report;
}

/** The same while it is being read. */
export interface Reading extends BodyContext {
  readonly ids: Ids;
}

/** Line of a token in the source, from 1; 1 where the parser does not say. */
export function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}

/** Raw HTML tamed, then links, images and figures read: every run of tokens goes through here. */
export function readTokens(tokens: readonly Token[], { places, uses, report }: Reading): readonly Token[] {
  const tamed = sanitizeHtml(tokens, lineOf, report);
  readInlines(tamed, uses, places, report);
  return tamed;
}

/** A heading's words, and the shorter form of them that `short="…"` gives. */
export function readHeading({ inline, attributes }: HeadingTokens, reading: Reading): Heading {
  const prose = { tokens: readTokens([inline], reading) };
  const text = proseText(prose);
  return { prose, text, short: attributes.values.short ?? text };
}

/** The id of a question or section: the one that was written, else the slug of its heading. */
export function idOfPart(
  { attributes, line }: HeadingTokens,
  heading: Heading,
  fallback: string,
  kind: "question" | "section",
  { ids }: Reading,
): string {
  return attributes.id === undefined
    ? ids.slug(heading.text, fallback, { kind })
    : ids.claim(attributes.id, { kind, part: attributes.id }, lineSpan(line));
}
