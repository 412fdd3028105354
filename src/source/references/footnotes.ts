import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";

/** The text of a footnote as the parser left it. */
export interface FootnoteTokens {
  readonly tokens: readonly Token[];
  /** Line of its definition, from 1; for a footnote written in place, of the block that it stands in. */
  readonly line: number;
}

/** What markdown-it-footnote leaves in the parser's environment. */
export interface FootnoteEnv {
  footnotes?: {
    refs?: Record<string, number>;
    list?: { label?: string }[];
  };
}

/** A definition while it is being read. */
interface Definition extends FootnoteTokens {
  readonly label: string;
  readonly tokens: Token[];
  line: number;
}

/**
 * Takes footnote definitions out of the text and puts them in the order of their first reference.
 * Reports footnotes that are defined twice, whose texts are joined, and footnotes that nothing refers
 * to, which come last.
 */
export function collectFootnotes(
  tokens: readonly Token[],
  env: FootnoteEnv,
  report: Report,
): { readonly text: readonly Token[]; readonly footnotes: readonly FootnoteTokens[] } {
  const { text, definitions } = takeDefinitions(tokens);
  const byLabel = joinDuplicates(definitions, report);
  const footnotes = (env.footnotes?.list ?? []).map(({ label = "" }): FootnoteTokens => {
    const definition = byLabel.get(label);
    byLabel.delete(label);
    return definition ?? { tokens: [], line: 1 };
  });
  for (const [label, definition] of byLabel) {
    const hint = `put [^${label}] where the footnote belongs, or remove it`;
    report("footnote/unused", lineSpan(definition.line), `nothing refers to the footnote [^${label}]`, hint);
  }
  return { text, footnotes: [...footnotes, ...byLabel.values()] };
}

function takeDefinitions(tokens: readonly Token[]): { text: Token[]; definitions: Definition[] } {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  let current: Definition | undefined;
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      current = { label: (token.meta as { label: string }).label, tokens: [], line: 0 };
      definitions.push(current);
    } else if (token.type === "footnote_reference_close") {
      current = undefined;
    } else if (current) {
      if (current.line === 0 && token.map) current.line = token.map[0] + 1;
      current.tokens.push(token);
    } else {
      text.push(token);
    }
  }
  return { text, definitions };
}

function joinDuplicates(definitions: readonly Definition[], report: Report): Map<string, Definition> {
  const byLabel = new Map<string, Definition>();
  for (const definition of definitions) {
    const { label, line, tokens } = definition;
    const known = byLabel.get(label);
    if (known) {
      const hint = "give one of them another label";
      report("footnote/duplicate", lineSpan(line), `the footnote [^${label}] is defined twice`, hint);
      known.tokens.push(...tokens);
    } else byLabel.set(label, definition);
  }
  return byLabel;
}
