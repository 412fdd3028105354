/** One statement of a diagram, and where it stands. */
export interface Statement {
  readonly text: string;
  /** The same as its author wrote it. */
  readonly written: string;
  /** Line in the diagram's source, from 0. */
  readonly line: number;
}

/** The types of diagrams that can be drawn. */
export type DiagramType = "flowchart" | "state" | "sequence" | "class" | "er" | "chart";

/** A diagram in Mermaid's language, taken apart. */
export interface MermaidSource {
  /** Undefined when diagrams of this type cannot be drawn. */
  readonly type?: DiagramType;
  /** The first word: what the diagram calls its type. */
  readonly header: Statement;
  /** What follows the header. */
  readonly statements: readonly Statement[];
  /** From `accTitle`, else from the title in the diagram's own front matter. */
  readonly title?: string;
  /** From `accDescr`. */
  readonly description?: string;
}

const TYPES: readonly (readonly [RegExp, DiagramType])[] = [
  [/^(?:graph|flowchart)\b(?!-)/i, "flowchart"],
  [/^stateDiagram(?:-v2)?$/i, "state"],
  [/^sequenceDiagram$/i, "sequence"],
  [/^classDiagram(?:-v2)?$/i, "class"],
  [/^erDiagram$/i, "er"],
  [/^xychart(?:-beta)?\b/i, "chart"],
];

/** Reads the source of a diagram: comments and settings are left out, what names it is set apart. */
export function readMermaid(source: string): MermaidSource {
  const names: { title?: string; description?: string } = {};
  const lines = source.split("\n");
  const start = readFrontMatter(lines, names);
  const statements: Statement[] = [];
  let describes = false;
  lines.slice(start).forEach((raw, index) => {
    const text = raw.trim();
    if (describes) {
      describes = !text.endsWith("}");
      names.description = `${names.description ?? ""} ${text.replace(/\}$/, "")}`.trim();
      return;
    }
    const named = /^acc(Title|Descr)\s*([:{])\s*(.*)$/i.exec(text);
    if (named) {
      const [, which = "", sign, words = ""] = named;
      describes = sign === "{" && !words.endsWith("}");
      if (/title/i.test(which)) names.title = words;
      else names.description = words.replace(/\}$/, "").trim();
    } else if (text !== "" && !text.startsWith("%%"))
      statements.push({ text, written: text, line: start + index });
  });
  const [header = { text: "", written: "", line: 0 }, ...rest] = statements;
  const first = header.text.replace(/\s*;.*$/, "");
  const type = TYPES.find(([pattern]) => pattern.test(first))?.[1];
  return { ...(type ? { type } : {}), header: { ...header, text: first }, statements: rest, ...names };
}

/** Reads `title:` from the diagram's own front matter; gives the line after it. */
function readFrontMatter(lines: readonly string[], names: { title?: string }): number {
  if (lines[0]?.trim() !== "---") return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === "---");
  if (end < 0) return 0;
  const title = lines.slice(1, end).flatMap((line) => /^title:\s*(.+)$/.exec(line.trim())?.[1] ?? [])[0];
  if (title) names.title = title.replace(/^(["'])(.*)\1$/, "$2");
  return end + 1;
}
