import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { shown } from "../diagnostics/shown-path.ts";
import { reasonOf } from "../diagnostics/system-error.ts";
import type { Probe, SourceInput } from "./input.ts";
import { type Parsed, parseArticle } from "./parse-article.ts";

/** The name of the file that holds defaults for every article beside it. */
export const DEFAULTS_FILE = "triptych.yaml";

/**
 * Reads an article and the files that it names from disk, and parses it. Throws only when the article
 * itself cannot be read.
 */
export async function loadArticle(path: string): Promise<Parsed> {
  return parseArticle(readInput(path));
}

/** Files that articles name, by absolute path, each as it was when it was first read. */
export type Files = Map<string, Probe>;

/**
 * The bytes of an article, and a way for the parser to read the files that it names. Each of those is
 * read once and then kept in `beside`.
 */
export function readInput(path: string, beside: Files = new Map()): SourceInput {
  const absolute = resolve(path);
  const folder = dirname(absolute);
  const defaultsPath = join(folder, DEFAULTS_FILE);
  const defaults = probe(defaultsPath, beside);
  return {
    file: shown(absolute),
    bytes: readFileSync(absolute),
    ...(defaults.state === "found" ? { defaults: { file: shown(defaultsPath), bytes: defaults.bytes } } : {}),
    read: (named) => probe(resolve(folder, named), beside),
  };
}

function probe(path: string, beside: Files): Probe {
  const found = beside.get(path) ?? look(path);
  beside.set(path, found);
  return found;
}

function look(path: string): Probe {
  try {
    if (statSync(path).isDirectory()) return { state: "unreadable", why: "it is a folder" };
    return { state: "found", bytes: readFileSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { state: "missing" };
    return { state: "unreadable", why: reasonOf(error) };
  }
}
