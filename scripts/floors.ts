// The floors of the house, from the top down, and who alone may do what. `npm run lint` runs this file.
// It prints every line of code that breaks a rule and ends with 1 if there is one. Circles between
// files are found by Biome (`noImportCycles`).
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A file may import from its own folder and from folders on lower floors. Folders on the same floor do not
 * import each other, except on the lowest one: a diagnostic has a place in the source, and the
 * contract of outputs names diagnostics.
 */
export const FLOORS: readonly (readonly string[])[] = [
  [".eleventy.ts"],
  ["src/index.ts"],
  ["src/cli"],
  ["src/site"],
  ["src/source", "src/reader", "slides", "src/handout", "src/import", "src/export", "src/epub"],
  ["src/checks", "src/output"],
  ["src/prose"],
  ["src/browser", "src/pdf", "src/desktop"],
  ["src/system", "src/assets", "src/i18n", "src/markup", "src/document"],
  ["src/diagnostics", "src/model"],
];

/** What only some folders may do. `code` finds it in a line of code; no `folders` means no code at all. */
const RESERVED: readonly {
  readonly code: RegExp;
  readonly folders: readonly string[];
  readonly rule: string;
}[] = [
  {
    code: /(?:from|import\()\s*"@11ty\/eleventy["/]/,
    folders: ["src/site/eleventy"],
    rule: "only src/site/eleventy imports Eleventy; everything else works without it",
  },
  {
    code: /(?:from|import\()\s*"(?:node:)?child_process"/,
    folders: ["src/system", "src/browser", "src/desktop"],
    rule: "only src/system, src/browser and src/desktop start processes",
  },
  {
    code: /\bconsole\.|\bprocess\.(?:stdout|stderr|exit|exitCode|abort)\b/,
    folders: ["src/cli", "src/site/eleventy"],
    rule: "only src/cli and the Eleventy plugin print, only src/cli sets exit codes; return diagnostics or report events instead",
  },
  {
    code: /\bmkdir(?:Sync)?\(.*\brecursive\b/,
    folders: [],
    rule: "`recursive` never ends below /proc in Node 20: use makeFolder of src/system/make-folder.ts",
  },
  {
    code: /\bprocess\.(?:on|once|addListener|prependListener)\(\s*["'`]SIG/,
    folders: [],
    rule: "a signal ends a command at once, also while Node is busy: no handler; src/system/cleaner.ts removes what was begun",
  },
  {
    code: /(?:from|import\()\s*"playwright-core"/,
    folders: [],
    rule: "Playwright is for tests; src/browser has the client for everything else",
  },
];

/** What is wrong with the text of one file, a message each. `file` is relative to the checkout, with `/`. */
export function brokenRules(file: string, text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const imports = [...line.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)];
    const messages = [
      ...imports.map(([, specifier = ""]) => wrongImport(file, posix.join(posix.dirname(file), specifier))),
      ...RESERVED.filter(
        ({ code, folders }) => code.test(line) && !folders.some((folder) => isIn(file, folder)),
      ).map(({ rule }) => rule),
    ];
    return messages.filter(Boolean).map((message) => `${file}:${index + 1} ${message}`);
  });
}

/** Why one file may not import another; undefined when it may. */
function wrongImport(from: string, to: string): string | undefined {
  const [upper, lower] = [layerOf(from), layerOf(to)];
  if (!upper || !lower) return `${upper ? to : from} is on no floor: add its folder to scripts/floors.ts`;
  if (upper.folder === lower.folder || upper.floor < lower.floor) return undefined;
  const isLowest = upper.floor === FLOORS.length - 1;
  if (upper.floor === lower.floor && isLowest) return undefined;
  const why =
    upper.floor === lower.floor ? "they are peers on one floor" : `${lower.folder} is on a higher floor`;
  return `${upper.folder} may not import ${lower.folder} (${to}): ${why}, and imports point downward only. Move what both need to a lower floor`;
}

function layerOf(file: string): { folder: string; floor: number } | undefined {
  for (const [floor, folders] of FLOORS.entries()) {
    const folder = folders.find((folder) => isIn(file, folder));
    if (folder) return { folder, floor };
  }
  return undefined;
}

function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

/** The files that the rules are for, relative to the checkout. */
function sourceFiles(root: string): string[] {
  const inFolder = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
  return [".eleventy.ts", ...inFolder("src"), ...inFolder("slides")];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const messages = sourceFiles(root).flatMap((file) =>
    brokenRules(file, readFileSync(join(root, file), "utf8")),
  );
  for (const message of messages) process.stderr.write(`${message}\n`);
  if (messages.length > 0) process.stderr.write("The floors are listed in scripts/floors.ts.\n");
  process.exitCode = messages.length > 0 ? 1 : 0;
}
