import type { Section } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import { assignIds } from "./assign-ids.ts";
import { idOfPart, type Reading, readHeading, readTokens } from "./body-context.ts";
import type { Chunk, HeadingTokens } from "./headings.ts";
import { readPassage } from "./passage.ts";

/** Reads a level-2 section that is no question. */
export function readSection({ tokens }: Chunk, from: HeadingTokens, reading: Reading): Section {
  const heading = readHeading(from, reading);
  const id = idOfPart(from, heading, "section", "section", reading);
  const { passage, prompts } = readPassage(readTokens(tokens, reading));
  assignIds(passage.prose.tokens, id, id, reading.ids);
  return { kind: "section", id, heading, body: passage, prompts, span: lineSpan(from.line) };
}
