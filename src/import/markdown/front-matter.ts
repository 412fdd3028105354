import { parse } from "yaml";

/** Front matter of any tool. */
export interface Front {
  /** Lines that it takes, its fences too. */
  readonly lines: number;
  /** Its text between the fences. */
  readonly text: string;
  /** Undefined when it is no list of keys. */
  readonly data: Readonly<Record<string, unknown>>;
}

const NONE: Front = { lines: 0, text: "", data: {} };

/** The front matter of a file: YAML between lines of `---`. There is none where that is no list of keys. */
export function readFront(text: string): Front {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!match) return NONE;
  const data = keysOf(match[1]!);
  if (data === undefined) return NONE;
  return { lines: match[0].replace(/\n$/, "").split("\n").length, text: match[1]!, data };
}

function keysOf(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = parse(yaml, { schema: "core" });
    const isList = typeof value === "object" && value !== null && !Array.isArray(value);
    return isList ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a key; undefined when it has none. */
export function textAt({ data }: Front, key: string): string | undefined {
  const value = data[key];
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? undefined : text;
}
