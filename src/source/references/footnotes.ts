import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";

/** A footnote's definition as the parser left it. */
export interface FootnoteTokens {
  readonly tokens: readonly Token[];
  /** Line of its definition, from 1; of its paragraph for a note written in place. */
  readonly line: number;
}

/** What markdown-it-footnote leaves in the parser's environment. */
export interface FootnoteEnv {
  footnotes?: {
    refs?: Record<string, number>;
    list?: { label?: string; tokens?: Token[] }[];
  };
}

/** The notes of an article by the parser's own numbering, and the text without their definitions. */
export interface CollectedFootnotes {
  readonly text: Token[];
  readonly notes: readonly FootnoteTokens[];
}

/**
 * Takes footnote definitions out of the text and puts each where its references look for it.
 * Reports notes that are defined twice or never referred to; the latter are kept, after the others.
 */
export function collectFootnotes(
  tokens: readonly Token[],
  env: FootnoteEnv,
  report: Report,
): CollectedFootnotes {
  const { text, definitions } = takeDefinitions(tokens, report);
  const list = env.footnotes?.list ?? [];
  const notes = list.map((entry): FootnoteTokens => {
    if (entry.tokens) return { tokens: asParagraph(entry.tokens), line: 1 };
    const definition = definitions.get(entry.label ?? "");
    definitions.delete(entry.label ?? "");
    return definition ?? { tokens: [], line: 1 };
  });
  for (const [label, definition] of definitions) {
    report(
      "note/unused",
      lineSpan(definition.line),
      `nothing refers to the note [^${label}]`,
      `put [^${label}] where the note belongs, or remove it`,
    );
    notes.push(definition);
  }
  return { text, notes };
}

function takeDefinitions(tokens: readonly Token[], report: Report) {
  const text: Token[] = [];
  const definitions = new Map<string, FootnoteTokens & { tokens: Token[] }>();
  let current: (FootnoteTokens & { tokens: Token[] }) | undefined;
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      current = { tokens: [], line: 0 };
      addDefinition((token.meta as { label: string }).label, current, definitions);
    } else if (token.type === "footnote_reference_close") {
      current = undefined;
    } else if (current) {
      if (current.line === 0 && token.map) (current as { line: number }).line = token.map[0] + 1;
      current.tokens.push(token);
    } else {
      text.push(token);
    }
  }
  for (const label of definitions.keys()) {
    const original = label.replace(/\0.*$/, "");
    if (label === original) continue;
    const again = definitions.get(label)!;
    report(
      "note/duplicate",
      lineSpan(again.line),
      `the note [^${original}] is defined twice`,
      "give one of them another label",
    );
    definitions.get(original)!.tokens.push(...again.tokens);
    definitions.delete(label);
  }
  return { text, definitions };
}

/** A second definition of a label is kept under a key no label can have, until it is reported. */
function addDefinition<T>(label: string, definition: T, definitions: Map<string, T>): void {
  let key = label;
  while (definitions.has(key)) key += "\0";
  definitions.set(key, definition);
}

/** The inline tokens of a note written in place, `^[…]`, as one paragraph. */
function asParagraph(children: Token[]): Token[] {
  const TokenClass = children[0]?.constructor as typeof Token | undefined;
  if (!TokenClass) return [];
  const inline = new TokenClass("inline", "", 0);
  inline.children = children;
  return [new TokenClass("paragraph_open", "p", 1), inline, new TokenClass("paragraph_close", "p", -1)];
}
