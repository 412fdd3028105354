// Prints articles on every kind of sheet and says what is wrong with each PDF (tests/helpers/print-check.ts).
// Without files: those that ship and those of the tests. `--out <folder>` keeps the PDFs.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { openRenderer } from "../src/handout/open-renderer.ts";
import { createSession } from "../src/site/session.ts";
import { loadArticle } from "../src/source/load.ts";
import { printAndCheck, SHEETS } from "../tests/helpers/print-check.ts";

const { values, positionals } = parseArgs({
  options: { out: { type: "string" }, only: { type: "string" } },
  allowPositionals: true,
});
const files = positionals.length > 0 ? positionals : ownArticles();
const session = createSession({ cache: false });
let failed = 0;
try {
  const renderer = await openRenderer(session);
  for (const file of files) {
    const { article } = await loadArticle(file);
    for (const [name, sheet] of Object.entries(SHEETS)) {
      if (values.only !== undefined && values.only !== name) continue;
      const { bytes, faults } = await printAndCheck(article, sheet, {
        renderer,
        session,
        folder: dirname(file),
      });
      console.log(`${faults.length === 0 ? "fine " : "WRONG"} ${file}, ${name}`);
      for (const fault of faults.slice(0, 8)) console.log(`      ${fault}`);
      if (faults.length > 0) failed++;
      if (values.out !== undefined) keep(values.out, `${basename(file, ".md")} ${name}.pdf`, bytes);
    }
  }
} finally {
  await session.close();
}
process.exit(failed > 0 ? 1 : 0);

function ownArticles(): string[] {
  const projects = readdirSync("tests/projects").map((name) => join("tests/projects", name, "input"));
  return ["content", ...projects].filter(existsSync).flatMap((folder) => {
    const articles = readdirSync(folder).filter((name) => name.endsWith(".md"));
    return articles.map((name) => join(folder, name));
  });
}

function keep(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name.replaceAll(" ", "-")), bytes);
}
