/** A source file in two: the YAML between `---` lines, and the Markdown below it. */
export interface SplitSource {
  /** The YAML, or undefined when the file has no front matter. */
  readonly yaml?: string;
  /** The file with blank lines in place of the front matter, so that line numbers stay the same. */
  readonly body: string;
  /** True when `---` opens front matter that nothing closes. */
  readonly unclosed: boolean;
}

/** Finds the front matter: `---` on the first line up to the next `---` or `...`. */
export function splitFrontMatter(text: string): SplitSource {
  if (!/^---[ \t]*\n/.test(text)) return { body: text, unclosed: false };
  const lines = text.split("\n");
  const close = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line));
  // `---` may also be a thematic break: it opens front matter only when `key:` follows.
  if (close < 0) return { body: text, unclosed: /^[\w-]+\s*:/.test(lines[1] ?? "") };
  const yaml = ["", ...lines.slice(1, close)].join("\n");
  const body = [...Array<string>(close + 1).fill(""), ...lines.slice(close + 1)].join("\n");
  return { yaml, body, unclosed: false };
}
