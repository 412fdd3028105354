import type { Folded } from "./outline.ts";

const TITLE = /[ \t]*<h1(?:\s[^<>]*)?>([\s\S]*?)<\/h1>[ \t]*\n?/i;

/** The blocks of a file whose only heading of level one is an `<h1>`, with a heading for it. */
export function withHtmlTitle(blocks: readonly Folded[]): readonly Folded[] {
  if (blocks.some(({ kind, level }) => kind === "heading" && level === 1)) return blocks;
  const at = blocks.findIndex(
    ({ kind, isFolded, source }) => kind === "html" && !isFolded && TITLE.test(source),
  );
  const block = blocks[at];
  const text = block && plain(TITLE.exec(block.source)![1]!);
  if (!block || !text) return blocks;
  const rest = block.source.replace(TITLE, "");
  const title: Folded = { ...block, kind: "heading", level: 1, text, source: `# ${text}` };
  const below = rest.trim() === "" ? [] : [{ ...block, text: rest, source: rest }];
  return [...blocks.slice(0, at), title, ...below, ...blocks.slice(at + 1)];
}

/** The text of a file without the tags of such a heading, which the article does not have. */
export function withoutTitleTags(text: string): string {
  return text.replace(TITLE, (_, words: string) => `${plain(words)}\n`);
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
