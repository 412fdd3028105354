import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import Token from "markdown-it/lib/token.mjs";

/** A footnote as the parser's `env` lists it: by its label, or with the tokens of a text in place. */
interface ListedNote {
  label?: string;
  tokens?: Token[];
  content?: string;
}

/** Where the parser lists the footnotes, in the order of their first reference. */
interface NotesEnv {
  footnotes?: { list?: ListedNote[] };
}

/**
 * Footnotes that are written in place, `text^[the note]`. The text becomes a definition at the end of
 * the tokens, with a label that nobody can write, so that all that follows treats it like `[^1]: …`.
 * Takes the place of the rule of markdown-it-footnote, which loses a note within a note and sets
 * neither escaped signs nor bare addresses in a note.
 */
export function inlineNotes(md: MarkdownIt): void {
  md.inline.ruler.at("footnote_inline", inlineNote);
  md.core.ruler.after("inline", "inline_notes", defineNotes);
}

function inlineNote(state: StateInline, silent: boolean): boolean {
  const { src, pos, md } = state;
  if (!src.startsWith("^[", pos) || pos + 2 >= state.posMax) return false;
  const end = md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return false;
  if (!silent) {
    const env = state.env as NotesEnv;
    env.footnotes ??= {};
    env.footnotes.list ??= [];
    const { list } = env.footnotes;
    const note = { content: src.slice(pos + 2, end), tokens: [] };
    // Its place is taken before its text is read, in which there may be further notes.
    state.push("footnote_ref", "", 0).meta = { id: list.push(note) - 1 };
    md.inline.parse(note.content, md, env, note.tokens);
  }
  state.pos = end + 1;
  return true;
}

function defineNotes({ env, tokens }: StateCore): void {
  const list = (env as NotesEnv).footnotes?.list ?? [];
  if (!list.some((note) => note.tokens)) return;
  const lines = linesOfNotes(tokens, list);
  list.forEach((note, id) => {
    if (!note.tokens) return;
    // The labels that people write have no blanks.
    note.label = `in place ${id}`;
    tokens.push(...definition(note, lines.get(id) ?? [0, 1]));
    delete note.tokens;
  });
}

/** The lines of the block in which each note is referred to, by its place in the list. */
function linesOfNotes(
  tokens: readonly Token[],
  list: readonly ListedNote[],
): ReadonlyMap<number, Token["map"]> {
  const lines = new Map<number, Token["map"]>();
  const visit = (children: readonly Token[], map: Token["map"]) => {
    for (const { type, meta } of children) {
      if (type !== "footnote_ref") continue;
      const { id } = meta as { id: number };
      if (lines.has(id)) continue;
      lines.set(id, map);
      visit(list[id]?.tokens ?? [], map);
    }
  };
  let map: Token["map"] = null;
  for (const token of tokens) {
    map = token.map ?? map;
    if (token.children) visit(token.children, map);
  }
  return lines;
}

function definition({ label, content = "", tokens }: ListedNote, map: Token["map"]): Token[] {
  const make = (type: string, tag: string, nesting: Token["nesting"]) =>
    Object.assign(new Token(type, tag, nesting), { block: true, map: nesting < 0 ? null : map });
  const open = Object.assign(make("footnote_reference_open", "", 1), { meta: { label } });
  const close = make("footnote_reference_close", "", -1);
  if (!tokens?.length) return [open, close];
  const inline = Object.assign(make("inline", "", 0), { content, children: tokens });
  return [open, make("paragraph_open", "p", 1), inline, make("paragraph_close", "p", -1), close];
}
