// The floors of the house, from the top down, and who alone may do what. `npm run lint` runs this file.
// It prints every line of code that breaks a rule and ends with 1 if there is one. Circles between
// files are found by Biome (`noImportCycles`).
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A file may import from its own room and from rooms on lower floors. Rooms on the same floor do not
 * import each other, except on the lowest one: a diagnostic has a place in the source, and the
 * contract of outputs names diagnostics.
 */
export const FLOORS: readonly (readonly string[])[] = [
  [".eleventy.ts"],
  ["src/index.ts"],
  ["src/cli"],
  ["src/site"],
  ["src/source", "src/reader", "slides", "src/handout", "src/import", "src/epub"],
  ["src/checks", "src/output"],
  ["src/prose"],
  ["src/browser", "src/pdf"],
  ["src/assets", "src/i18n", "src/markup"],
  ["src/diagnostics", "src/model"],
];

/** What only some folders may do. `code` finds it in a line of code; no `rooms` means no code at all. */
const RESERVED: readonly {
  readonly code: RegExp;
  readonly rooms: readonly string[];
  readonly rule: string;
}[] = [
  {
    code: /(?:from|import\()\s*"@11ty\/eleventy["/]/,
    rooms: ["src/site/eleventy"],
    rule: "only src/site/eleventy imports Eleventy; everything else works without it",
  },
  {
    code: /(?:from|import\()\s*"(?:node:)?child_process"/,
    rooms: ["src/browser"],
    rule: "only src/browser starts processes",
  },
  {
    code: /\bconsole\.|\bprocess\.(?:stdout|stderr|exit|exitCode|abort)\b/,
    rooms: ["src/cli", "src/site/eleventy"],
    rule: "only src/cli and the Eleventy plugin print, only src/cli sets exit codes; return diagnostics or report events instead",
  },
  {
    code: /(?:from|import\()\s*"playwright-core"/,
    rooms: [],
    rule: "Playwright is for tests; src/browser has the client for everything else",
  },
];

/** What is wrong with the text of one file, a message each. `file` is relative to the checkout, with `/`. */
export function brokenRules(file: string, text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const imports = [...line.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)];
    const messages = [
      ...imports.map(([, specifier = ""]) => wrongImport(file, posix.join(posix.dirname(file), specifier))),
      ...RESERVED.filter(({ code, rooms }) => code.test(line) && !rooms.some((room) => isIn(file, room))).map(
        ({ rule }) => rule,
      ),
    ];
    return messages.filter(Boolean).map((message) => `${file}:${index + 1} ${message}`);
  });
}

/** Why one file may not import another; undefined when it may. */
function wrongImport(from: string, to: string): string | undefined {
  const [upper, lower] = [roomOf(from), roomOf(to)];
  if (!upper || !lower) return `${upper ? to : from} is on no floor: add its folder to scripts/floors.ts`;
  if (upper.room === lower.room || upper.floor < lower.floor) return undefined;
  const isLowest = upper.floor === FLOORS.length - 1;
  if (upper.floor === lower.floor && isLowest) return undefined;
  const why =
    upper.floor === lower.floor ? "they are peers on one floor" : `${lower.room} is on a higher floor`;
  return `${upper.room} may not import ${lower.room} (${to}): ${why}, and imports point downward only. Move what both need to a lower floor`;
}

function roomOf(file: string): { room: string; floor: number } | undefined {
  for (const [floor, rooms] of FLOORS.entries()) {
    const room = rooms.find((folder) => isIn(file, folder));
    if (room) return { room, floor };
  }
  return undefined;
}

function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
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
