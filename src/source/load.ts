import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Probe, SourceInput } from "./input.ts";
import { type Parsed, parseArticle } from "./parse-article.ts";

/** The name of the file that holds defaults for every article beside it. */
export const DEFAULTS_FILE = "triptych.yaml";

/**
 * Reads an article and what it names from disk and parses it. `path` is shown in messages relative
 * to the working folder. Throws only when the article itself cannot be read.
 */
export async function loadArticle(path: string): Promise<Parsed> {
  return parseArticle(readInput(path));
}

/** Everything that parsing may ask of the disk. */
export function readInput(path: string): SourceInput {
  const absolute = resolve(path);
  const folder = dirname(absolute);
  const defaultsPath = join(folder, DEFAULTS_FILE);
  const defaults = probe(defaultsPath);
  return {
    file: shown(absolute),
    bytes: readFileSync(absolute),
    ...(defaults.state === "found" ? { defaults: { file: shown(defaultsPath), bytes: defaults.bytes } } : {}),
    read: (named) => probe(resolve(folder, named)),
  };
}

/** A path as messages show it: relative to the working folder where it lies in it. */
export function shown(absolute: string): string {
  const near = relative(process.cwd(), absolute);
  return near.startsWith("..") ? absolute : near;
}

function probe(path: string): Probe {
  try {
    if (statSync(path).isDirectory()) return { state: "unreadable", why: "it is a folder" };
    return { state: "found", bytes: readFileSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { state: "missing" };
    return { state: "unreadable", why: code ?? String(error) };
  }
}
