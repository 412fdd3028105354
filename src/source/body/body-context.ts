import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Heading } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { lineSpan } from "../../model/span.ts";
import { proseText } from "../../prose/text.ts";
import type { Ids } from "../ids.ts";
import { sanitizeHtml } from "../raw-html/sanitize.ts";
import type { FindSpan } from "../references/find-span.ts";
import { readInlines, type Uses } from "../references/inlines.ts";
import type { HeadingTokens } from "./headings.ts";

/** What reading the body of an article needs besides its tokens. */
export interface BodyContext {
  readonly experts: readonly Expert[];
  /** BCP 47 language tag of the article. */
  readonly lang: string;
  /** The title in the front matter, if there is one. */
  readonly title: string | undefined;
  readonly ids: Ids;
  readonly findSpan: FindSpan;
  /** Collects the images, links and citations that are found on the way. */
  readonly uses: Uses;
  readonly report: Report;
}

/** Line of a token in the source, from 1; 1 where the parser does not say. */
export function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}

/** Sanitizes raw HTML, then reads links, images and figures. Every token of the body passes here once. */
export function readTokens(
  tokens: readonly Token[],
  { findSpan, uses, report }: BodyContext,
): readonly Token[] {
  const clean = sanitizeHtml(tokens, lineOf, report);
  readInlines(clean, uses, findSpan, report);
  return clean;
}

/** The text of a heading, and its shorter form from `short="…"`. */
export function readHeading({ inline, attributes }: HeadingTokens, context: BodyContext): Heading {
  const prose = { tokens: readTokens([inline], context) };
  const text = proseText(prose);
  return { prose, text, short: attributes.values.short ?? text };
}

/** The id of a question or section: the written one, else the slug of its heading, else `fallback`. */
export function idOfPart(
  { attributes, line }: HeadingTokens,
  heading: Heading,
  fallback: string,
  kind: "question" | "section",
  { ids }: BodyContext,
): string {
  return attributes.id === undefined
    ? ids.slug(heading.text, fallback, { kind })
    : ids.claim(attributes.id, { kind, part: attributes.id }, lineSpan(line));
}
