import { dirname, join, resolve } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { nearPath, shown } from "../diagnostics/shown-path.ts";
import { readAuthorFile } from "./files/author-file.ts";
import { LARGEST } from "./files/file-sizes.ts";
import { type Folders, foldersOf } from "./files/folders.ts";
import { placeOf } from "./files/place.ts";
import { readRegularFile } from "./files/regular-file.ts";
import type { Defaults, Probe, SourceInput } from "./input.ts";
import { type Parsed, parseArticle } from "./parse-article.ts";

/** The name of the file that holds defaults for every article beside it. */
export const DEFAULTS_FILE = "triptych.yaml";

/**
 * Reads an article and the files that it names from disk, and parses it. Throws `EnvironmentError` when
 * the article itself cannot be read.
 */
export async function loadArticle(path: string): Promise<Parsed> {
  return parseArticle(readInput(path));
}

/** Files that articles name, by absolute path, each as it was when it was first read. */
export type Files = Map<string, Probe>;

/** The input of an article on disk. */
export interface DiskInput extends SourceInput {
  /** Where the files are that it may name. */
  readonly folders: Folders;
}

/**
 * The bytes of an article, and a way for the parser to read the files that it names. Each of those is
 * read once and then kept in `beside`. Throws `EnvironmentError` when the article cannot be read.
 */
export function readInput(path: string, beside: Files = new Map()): DiskInput {
  const absolute = resolve(path);
  const own = dirname(absolute);
  const { folders, defaults } = readDefaults(own, beside);
  return {
    file: nearPath(absolute),
    bytes: readArticle(absolute),
    ...(defaults ? { defaults } : {}),
    folders,
    read(named) {
      const place = placeOf(named, folders);
      return "path" in place
        ? once(beside, place.path, () => readRegularFile(place.path, LARGEST.text))
        : place;
    },
  };
}

/** The folders of what lies in `folder` beside the articles: the theme. */
export function foldersIn(folder: string): Folders {
  return readDefaults(folder, new Map()).folders;
}

/** `triptych.yaml` says where files may be, so it has to be in its own folder itself. */
function readDefaults(
  own: string,
  beside: Files,
): { readonly folders: Folders; readonly defaults?: Defaults } {
  const path = join(own, DEFAULTS_FILE);
  const probe = once(beside, path, () => readAuthorFile(DEFAULTS_FILE, { own, root: own }, LARGEST.text));
  const file = nearPath(path);
  if (probe.state !== "found") {
    const { folders } = foldersOf(own);
    return probe.state === "missing"
      ? { folders }
      : { folders, defaults: { file, why: probe.why, hint: probe.hint } };
  }
  const { bytes } = probe;
  const { folders, ...fault } = foldersOf(own, bytes);
  return { folders, defaults: { file, bytes, ...fault } };
}

function readArticle(path: string): Uint8Array {
  const probe = readRegularFile(path, LARGEST.article);
  if (probe.state === "found") return probe.bytes;
  const why = probe.state === "missing" ? "there is no such file" : probe.why;
  throw new EnvironmentError(`the article “${shown(path)}” cannot be read: ${why}`);
}

function once(known: Files, key: string, read: () => Probe): Probe {
  const probe = known.get(key) ?? read();
  known.set(key, probe);
  return probe;
}
