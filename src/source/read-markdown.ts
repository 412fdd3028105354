import { markdown } from "../prose/markdown.ts";
import type { CitationEnv } from "../prose/rules/citation.ts";
import type { TypographyEnv } from "../prose/rules/typography.ts";
import { takeAbbreviations } from "./body/abbreviations.ts";
import { checkBlocks } from "./body/blocks.ts";
import { checkHeadingAttributes } from "./body/heading-attributes.ts";
import { checkMargins } from "./body/margins.ts";
import type { Bibliography } from "./citations/bibliography.ts";
import { citeWorks, type Reporting } from "./citations/cite.ts";
import { readDialects } from "./dialects/read-dialects.ts";
import type { SourceInput } from "./input.ts";
import { withinLimits } from "./limits/token-limits.ts";
import { collectFootnotes, type FootnoteEnv } from "./references/footnotes.ts";
import { checkTables } from "./tables/check-tables.ts";
import { readCsvTables } from "./tables/read-csv-tables.ts";

/** What reading the Markdown of an article needs besides its text. */
export interface MarkdownSource extends Reporting {
  readonly input: SourceInput;
  /** The whole source, with its front matter. */
  readonly source: string;
  /** Language of smart quotes and dashes; undefined when they are not wanted. */
  readonly smart: string | undefined;
  readonly bibliography: Bibliography;
}

/**
 * Parses the Markdown below the front matter: the tokens of the text and of its footnotes, with CSV
 * read and every citation formatted, and the list of works. Reports constructs of other dialects, and
 * faults of blocks, headings, tables, footnotes and citations.
 */
export async function readMarkdown(body: string, given: MarkdownSource): ReturnType<typeof citeWorks> {
  const { input, source, smart, bibliography, findSpan, report } = given;
  const citationKeys = new Set(bibliography.works.keys());
  const otherNames = new Set<string>();
  const env: FootnoteEnv & CitationEnv & TypographyEnv = {
    citationKeys,
    otherNames,
    ...(smart ? { smart } : {}),
  };
  const lines = source.split("\n");
  const own = readDialects(withinLimits(markdown.parse(body, env), report), lines, report);
  const blocks = takeAbbreviations(checkBlocks(own, report), report);
  checkHeadingAttributes(blocks, findSpan, report);
  checkMargins(blocks, report);
  checkTables(blocks, lines, findSpan, report);
  const parsed = await readCsvTables(blocks, input, findSpan, report);
  return citeWorks({ ...collectFootnotes(parsed, env, report), otherNames }, bibliography, given);
}
