import { homedir } from "node:os";
import { dirname, parse, relative, resolve, sep } from "node:path";
import { parse as parseYaml } from "yaml";

/** Where the files are that an article may name. Both paths are absolute. */
export interface Folders {
  /** The folder of the article, which paths in it start from. */
  readonly own: string;
  /** The folder that files must be in: `own`, or one above it. */
  readonly root: string;
}

/** The folders; and what is wrong with the `root` that `triptych.yaml` names, which has no effect then. */
export interface FoldersFound {
  readonly folders: Folders;
  readonly rootFault?: string;
}

/**
 * The folders of an article that lies in `own`. Files must be in that folder, or in the one above it that
 * `root: ..` in `triptych.yaml` names; `defaults` are the bytes of that file.
 */
export function foldersOf(own: string, defaults?: Uint8Array): FoldersFound {
  const narrow = { folders: { own, root: own } };
  const written = defaults && rootIn(Buffer.from(defaults).toString("utf8"));
  if (written === undefined) return narrow;
  const root = resolve(own, written);
  if (!isWithin(own, root)) return { ...narrow, rootFault: "must be a folder above the article, e.g. .." };
  if (!isTooWide(root)) return { folders: { own, root } };
  return { ...narrow, rootFault: "would let articles read everything that you can read" };
}

/** The line of `triptych.yaml` that lets an article in `own` read `path`; undefined when there is none. */
export function rootLineFor(path: string, own: string): string | undefined {
  let root = dirname(own);
  while (!isWithin(path, root) && root !== dirname(root)) root = dirname(root);
  if (isTooWide(root) || !isWithin(path, root)) return undefined;
  return `root: ${relative(own, root).split(sep).join("/")}`;
}

/** Whether a path is a folder or something in it. Both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The top of a disk, the folder of all that a person has, and what is above that. */
function isTooWide(root: string): boolean {
  return root === parse(root).root || isWithin(resolve(homedir()), root);
}

/** Only the line of the key is read: all of it is read later, with the limits and the messages of YAML. */
function rootIn(yaml: string): string | undefined {
  const [line] = /^["']?root["']?[ \t]*:.{0,1000}$/m.exec(yaml) ?? [];
  if (line === undefined) return undefined;
  try {
    const { root } = parseYaml(line, { logLevel: "silent" }) as { root?: unknown };
    return typeof root === "string" ? root.trim() : undefined;
  } catch {
    return undefined;
  }
}
