import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Heading, Part } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import type { Meta } from "../../model/meta.ts";
import { lineSpan } from "../../model/span.ts";
import type { Draw } from "../../prose/diagrams/draw.ts";
import type { Macros } from "../../prose/formulas/render-math.ts";
import { labelText } from "../../prose/label-text.ts";
import { proseText } from "../../prose/text.ts";
import { typedText } from "../../prose/typed-text.ts";
import { readDiagrams } from "../diagrams/read-diagrams.ts";
import { readFormulas } from "../formulas/read-formulas.ts";
import type { Ids } from "../ids.ts";
import { readListings } from "../listings/read-listings.ts";
import { headingAnchors } from "../raw-html/heading-anchors.ts";
import { takeHtmlFaults } from "../raw-html/html-faults.ts";
import { sanitizeHtml } from "../raw-html/sanitize.ts";
import type { FindSpan } from "../references/find-span.ts";
import { readInlines, type Uses } from "../references/inlines.ts";
import { readSpans } from "../spans/read-spans.ts";
import type { Anchor } from "./anchors.ts";
import type { HeadingTokens } from "./headings.ts";
import type { Numbering } from "./number-blocks.ts";

/** What reading the body of an article needs besides its tokens. */
export interface BodyContext {
  readonly experts: readonly Expert[];
  /** BCP 47 language tag of the article. */
  readonly lang: string;
  /** Where its text begins. */
  readonly dir: Meta["dir"];
  /** The title in the front matter, if there is one. */
  readonly title: string | undefined;
  readonly ids: Ids;
  /** Collects the elements that raw HTML gives an id. */
  readonly anchors: Anchor[];
  readonly numbering: Numbering;
  readonly findSpan: FindSpan;
  /** Draws diagrams, where the article has any. */
  readonly draw: Draw | undefined;
  /** TeX macros for formulas. */
  readonly macros: Macros;
  /** Collects the images and links that are found on the way. */
  readonly uses: Uses;
  readonly report: Report;
}

/**
 * Sanitizes raw HTML, then reads links, images, figures, bracketed spans, listings and formulas. Every
 * token of the body passes here once.
 */
export function readTokens(
  tokens: readonly Token[],
  { findSpan, uses, draw, macros, report }: BodyContext,
): readonly Token[] {
  const clean = sanitizeHtml(takeHtmlFaults(tokens, findSpan, report), findSpan, report);
  readInlines(clean, uses, findSpan, report);
  readSpans(clean, findSpan, report);
  readDiagrams(clean, { draw, findSpan, report });
  readListings(clean, findSpan, report);
  readFormulas(clean, { macros, findSpan, report });
  return clean;
}

/** The text of a heading, and its shorter form from `short="…"`; headings of parts are told apart later. */
export function readHeading(
  { inline, shown = inline, attributes }: HeadingTokens,
  context: BodyContext,
): Heading {
  const prose = { tokens: readTokens([shown], context) };
  const listed = labelText(prose.tokens, context.dir);
  return { prose, text: proseText(prose), listed, short: attributes.values.short ?? listed };
}

/** The heading of a question or section, and its id: as written, else the heading's slug, else `fallback`. */
export function readPartHeading<K extends Part["kind"]>(
  kind: K,
  from: HeadingTokens,
  fallback: string,
  context: BodyContext,
): { kind: K } & Pick<Part, "id" | "heading" | "aliases" | "span"> {
  const heading = readHeading(from, context);
  const span = lineSpan(from.line);
  const written = from.attributes.id;
  const id =
    written === undefined
      ? context.ids.slug(typedText(from.inline), fallback, { kind })
      : context.ids.claim(written, { kind, part: written }, span);
  const aliases = aliasesOf(from, context);
  for (const alias of [...headingAnchors(from.open), ...aliases]) context.ids.alias(alias, id);
  return { kind, id, heading, aliases, span };
}

/** An id becomes part of file names and addresses. */
const ID = /^[\p{L}\p{M}\p{N}_:-]+$/u;

/** The earlier ids in `{aliases="…"}`; reports those that are none (`attribute/unknown`). */
function aliasesOf({ attributes, line }: HeadingTokens, { report }: BodyContext): readonly string[] {
  const written = (attributes.values.aliases ?? "").split(/\s+/).filter(Boolean);
  for (const each of written.filter((id) => !ID.test(id)))
    report("attribute/unknown", lineSpan(line), `“${each}” is no id`, "an id has letters, digits, - and _");
  return written.filter((id) => ID.test(id));
}
