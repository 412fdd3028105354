// How the lines of finished handouts are set, read from the PDFs. Needs `pdftotext` (poppler).
// npm run bench:lines [-- file.md …]; without files: the articles that ship, and a German one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { linesOf, measured } from "./lines/read-lines.mjs";

const given = process.argv.slice(2);
const sources = given.length > 0 ? given : [...markdownIn("content"), ...markdownIn("bench/lines")];

console.log("| text | lines | end in a hyphen | two in a row | over a page turn | widest space | mean | one word alone | rivers |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const source of sources) {
  const found = measured(linesOf(pdfOf(source)));
  const percent = ((100 * found.hyphens) / found.full).toFixed(1);
  console.log(
    `| ${basename(source, ".md")} | ${found.full} | ${percent} % | ${found.pairs} | ${found.turns} | ${found.widest.toFixed(2)} em | ${found.mean.toFixed(2)} em | ${found.alone} | ${found.rivers} |`,
  );
  if (process.env.SHOW) for (const text of found.shown) console.log(`    ${text}`);
}

function markdownIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}

/** Builds the handout of an article, or takes a PDF as it is, and gives the boxes of its words. */
function pdfOf(source) {
  if (source.endsWith(".pdf")) return boxesOf(source);
  const out = mkdtempSync(join(tmpdir(), "lines-"));
  try {
    const build = ["--import", "tsx", "src/cli/main.ts", "build", source, "-o", out, "--only", "handout"];
    execFileSync(process.execPath, build, { stdio: ["ignore", "ignore", "inherit"] });
    const pdf = readdirSync(out, { recursive: true }).find((name) => name.endsWith("handout.pdf"));
    return boxesOf(join(out, pdf));
  } finally {
    rmSync(out, { recursive: true });
  }
}

function boxesOf(pdf) {
  return execFileSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 1e9 });
}
