import { existsSync, readdirSync } from "node:fs";
import { basename, join, parse, relative, resolve, sep } from "node:path";
import { suggest } from "../../diagnostics/suggest.ts";

/** Most folders that are looked through for a file of the name that was given. */
const MOST_FOLDERS = 500;

/**
 * The file or folder that was most likely meant by a path where there is nothing: one with other capitals
 * or a slip of the pen in any of its parts, without its ending, or in another folder below the working
 * folder. Undefined when there is none. Takes and gives absolute paths.
 */
export function nearPath(path: string): string | undefined {
  return alikeInEachPart(path) ?? sameNameBelow(process.cwd(), basename(path));
}

function alikeInEachPart(path: string): string | undefined {
  const { root } = parse(path);
  let near = root;
  for (const part of relative(root, path).split(sep)) {
    if (existsSync(join(near, part))) {
      near = join(near, part);
      continue;
    }
    const meant = alike(part, namesIn(near));
    if (meant === undefined) return undefined;
    near = join(near, meant);
  }
  return near === path ? undefined : near;
}

function alike(part: string, names: readonly string[]): string | undefined {
  const folded = part.toLowerCase();
  const same = names.find((name) => name.toLowerCase() === folded);
  if (same !== undefined) return same;
  const markdown = names.filter((name) => /\.(md|markdown)$/i.test(name));
  const whole = markdown.find((name) => parse(name).name.toLowerCase() === parse(part).name.toLowerCase());
  return whole ?? suggest(part, markdown) ?? suggest(part, names);
}

/** A file of this name, whatever its capitals, the nearest first. */
function sameNameBelow(top: string, name: string): string | undefined {
  const folders = [resolve(top)];
  for (let count = 0; count < Math.min(folders.length, MOST_FOLDERS); count++) {
    const folder = folders[count]!;
    for (const { name: each, isFolder } of entriesIn(folder)) {
      if (!isFolder && each.toLowerCase() === name.toLowerCase()) return join(folder, each);
      if (isFolder && !each.startsWith(".") && each !== "node_modules") folders.push(join(folder, each));
    }
  }
  return undefined;
}

function namesIn(folder: string): readonly string[] {
  return entriesIn(folder).flatMap(({ name }) => (name.startsWith(".") ? [] : name));
}

function entriesIn(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return []; // it is none, or may not be looked into: nothing is suggested then
  }
}
