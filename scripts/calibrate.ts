// Runs the tests' judge of PDF/UA-1 over veraPDF's corpus, whose files are named by what is wrong with
// them: "7.1-t03-fail-a.pdf" fails test 3 of clause 7.1 and nothing else. Prints, for each clause, what
// was found for that reason, found for another, missed, and what is flagged in files that pass.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openPdf, uaFindings } from "../tests/helpers/pdf-ua/check.ts";
import { findingText } from "../tests/helpers/pdf-ua/finding.ts";

interface Row {
  right: number;
  other: number;
  missed: number;
  passing: number;
  flagged: number;
}

/**
 * Tests that the profile has divided since the files were named: captions were judged with the other
 * kids of tables, lists and contents, and rows of different width are one condition with two wordings.
 */
const SAME: Readonly<Record<string, string>> = {
  ...{ "7.2-16": "7.2-3", "7.2-39": "7.2-3", "7.2-40": "7.2-19", "7.2-28": "7.2-27", "7.2-43": "7.2-42" },
};

const NAME = /^(\d[\d.-]*?)-t(\d+)-(pass|fail)-\w+\.pdf$/;
const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  console.error("npm run calibrate -- <folder with PDF_UA-1 of veraPDF's corpus> [--all]");
  process.exit(2);
}

const rows = new Map<string, Row>();
const total: Row = emptyRow();
const notes: string[] = [];
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  NAME.test(basename(file)),
);
for (const file of files.sort()) await judge(file);
print();

function emptyRow(): Row {
  return { right: 0, other: 0, missed: 0, passing: 0, flagged: 0 };
}

async function judge(file: string): Promise<void> {
  const [, named, test, expected] = NAME.exec(basename(file))!;
  const clause = named!.replace("-", ".");
  const row = rows.get(clause) ?? emptyRow();
  rows.set(clause, row);
  const found = await findingsOf(join(folder!, file));
  const texts = [...new Set(found.map(findingText))];
  const same = (name: string) => SAME[name] ?? name;
  const reason = same(`${clause}-${Number(test)}`);
  const isRight = found.some(({ rule }) => same(`${rule.clause}-${rule.test}`) === reason);
  const column =
    expected === "pass"
      ? found.length > 0
        ? "flagged"
        : undefined
      : isRight
        ? "right"
        : found.length > 0
          ? "other"
          : "missed";
  for (const each of [row, total]) {
    if (expected === "pass") each.passing++;
    if (column !== undefined) each[column]++;
  }
  if (column === undefined || (column === "right" && !options.includes("--all"))) return;
  notes.push(`${column}: ${basename(file)}`, ...texts.slice(0, 5).map((text) => `    ${text}`));
}

async function findingsOf(path: string) {
  return uaFindings(await openPdf(readFileSync(path)));
}

function print(): void {
  const line = (name: string, { right, other, missed, passing, flagged }: Row) =>
    [name.padEnd(10), right, other, missed, `${flagged} of ${passing}`]
      .map((each) => String(each).padStart(9))
      .join("");
  console.log(
    ["clause".padEnd(10), "right", "other", "missed", "flagged"].map((each) => each.padStart(9)).join(""),
  );
  for (const [clause, row] of rows) console.log(line(clause, row));
  console.log(line("all", total), "\n");
  for (const note of notes) console.log(note);
}
