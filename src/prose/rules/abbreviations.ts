import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { copyToken } from "../tokens.ts";

/** A definition, `*[EPR]: enhanced permeability and retention`, as its token holds it. */
export interface AbbreviationDefinition {
  readonly label: string;
  readonly title: string;
  /** Whether an earlier definition has the same label; that one holds. */
  readonly again: boolean;
  /** Whether the text uses it, and whether a use says or will say what it means. */
  used: boolean;
  explained: boolean;
}

/** What the token that opens a use says of it. */
export interface AbbreviationMeta {
  readonly title: string;
  /** Whether this is the first use and the text around it does not say what it means. */
  readonly explain: boolean;
}

/** The definitions of one source, by label; kept in the `env` of the parser. */
interface AbbreviationEnv {
  abbreviations?: Map<string, AbbreviationDefinition>;
}

const DEFINITION = /^\*\[([^\]\\]+)\]:[ \t]*(\S.*)$/;

/**
 * Abbreviations in PHP Markdown Extra's spelling: `*[EPR]: enhanced permeability and retention` on a
 * line of its own. The definition becomes an `abbreviation` token, which `src/source` takes out and
 * checks; each use of the label as a whole word stands between `abbr_open` and `abbr_close`.
 */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before("reference", "abbreviation", definition, { alt: ["paragraph", "reference"] });
  md.core.ruler.before("text_join", "abbreviations", markUses);
}

function definition(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (!state.src.startsWith("*[", start)) return false;
  const match = DEFINITION.exec(state.src.slice(start, state.eMarks[startLine]).trimEnd());
  if (!match) return false;
  if (silent) return true;
  const env = state.env as AbbreviationEnv;
  env.abbreviations ??= new Map();
  const label = match[1]!.trim();
  const meta: AbbreviationDefinition = {
    label,
    title: match[2]!,
    again: env.abbreviations.has(label),
    used: false,
    explained: false,
  };
  if (!meta.again) env.abbreviations.set(label, meta);
  const token = state.push("abbreviation", "", 0);
  token.map = [startLine, startLine + 1];
  token.meta = meta;
  state.line = startLine + 1;
  return true;
}

/** Blocks that not every output shows. What an abbreviation means is not explained there. */
const BESIDE = new Set(["slide", "notes", "reader"]);

function markUses(state: StateCore): void {
  const known = (state.env as AbbreviationEnv).abbreviations;
  if (!known) return;
  const find = finder([...known.keys()]);
  let beside = 0;
  state.tokens.forEach((token, index) => {
    const name = (token.meta as { name?: string } | null)?.name;
    if (token.type.startsWith("div_") && BESIDE.has(name ?? "")) beside += token.nesting;
    if (token.type !== "inline" || !token.children) return;
    const explains = beside === 0 && state.tokens[index - 1]?.type !== "heading_open";
    token.children = markInline(token, find, known, explains);
  });
}

/** An expression for all labels as whole words, the longest first. */
function finder(labels: readonly string[]): RegExp {
  const escaped = labels
    .toSorted((a, b) => b.length - a.length)
    .map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

function markInline(
  { children, content }: Token,
  find: RegExp,
  known: ReadonlyMap<string, AbbreviationDefinition>,
  explains: boolean,
): Token[] {
  let folded: string | undefined;
  const says = (title: string) => {
    folded ??= content.toLowerCase();
    return folded.includes(title.toLowerCase());
  };
  return children!.flatMap((child) => {
    if (child.type !== "text") return [child];
    const pieces: Token[] = [];
    let done = 0;
    for (const { 0: label, index } of child.content.matchAll(find)) {
      const abbreviation = known.get(label)!;
      const { title, explained } = abbreviation;
      const explain = explains && !explained && !says(title);
      abbreviation.used = true;
      abbreviation.explained ||= explains;
      const meta: AbbreviationMeta = { title, explain };
      if (index > done) pieces.push(copyToken(child, { content: child.content.slice(done, index) }));
      pieces.push(copyToken(child, { type: "abbr_open", tag: "abbr", content: "", nesting: 1, meta }));
      pieces.push(copyToken(child, { content: label }));
      pieces.push(copyToken(child, { type: "abbr_close", tag: "abbr", content: "", nesting: -1, meta }));
      done = index + label.length;
    }
    if (pieces.length === 0) return [child];
    if (done < child.content.length) pieces.push(copyToken(child, { content: child.content.slice(done) }));
    return pieces;
  });
}
