import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { spoken } from "../slides/plan/speaker-notes.ts";
import { questionsOf } from "../src/model/article.ts";
import { exhibitsIn } from "../src/prose/exhibits.ts";
import { loadArticle } from "../src/source/load.ts";
import { faultsOf, readBook } from "./helpers/epub.ts";
import { filesIn, folderWith, textOf } from "./helpers/folder.ts";
import { fragmentsOf } from "./helpers/fragments.ts";
import { type ReadPdf, readPdf } from "./helpers/pdf.ts";
import { piecesIn } from "./helpers/printed-pieces.ts";
import { triptych } from "./helpers/run.ts";
import { runHere } from "./helpers/run-here.ts";
import { thorough } from "./helpers/thorough.ts";

const projects = fileURLToPath(new URL("projects/", import.meta.url));

/** The letters and digits of a text, whatever the typography around them. */
const lettersOf = (text: string) =>
  text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]+|[\ufe0e\ufe0f]/gu, "");

/** Expects each fragment in `text`, letter by letter, and behind the one before it. */
function expectInOrder(text: string, fragments: readonly string[], output: string): void {
  let from = 0;
  for (const fragment of fragments) {
    const letters = lettersOf(fragment);
    const at = text.indexOf(letters, from);
    expect(at, `${output}: ${fragment}`).toBeGreaterThanOrEqual(0);
    from = at + letters.length;
  }
}

/** Expects the links of a PDF to lead to its own pages or to the web, not into the machine that made it. */
function expectLinksElsewhere({ links, addresses }: ReadPdf): void {
  for (const { to, name } of links) expect(to, name).toBeGreaterThan(0);
  for (const address of addresses) {
    expect(address).toMatch(/^(https?|mailto|tel):/);
    expect(address).not.toMatch(/\.invalid|localhost|127\.0\.0\.1/);
  }
}

/** Text of an HTML page: its words, and those of its formulas. */
function textOfHtml(html: string): string {
  let text = "";
  const parser = new Parser({ ontext: (piece) => (text += piece), onopentag: () => (text += " ") });
  parser.end(html);
  return text;
}

/** It has every element. */
const QUICK = ["torture"];

/** Those with articles to build whole (others are sites of their own), and the guide, which has every element. */
const articles: readonly { readonly name: string; readonly input: string }[] = [
  ...readdirSync(projects)
    .filter((name) => existsSync(`${projects}${name}/input`))
    .map((name) => ({ name, input: `${projects}${name}/input` })),
  { name: "how-to-triptych", input: fileURLToPath(new URL("../content", import.meta.url)) },
];

describe.each(articles.filter(({ name }) => thorough || QUICK.includes(name)))(
  "$name, built whole",
  ({ name, input }) => {
    it("comes out complete in all outputs", async () => {
      const output = folderWith();
      const run = triptych(["build", `${input}/${name}.md`, "--talk-pdf", "-o", output], input);
      expect(run.status, run.stderr).toBe(0);
      const { article } = await loadArticle(`${input}/${name}.md`);

      const pdf = await readPdf(`${output}/${name}/handout.pdf`);
      expectLinksElsewhere(pdf);
      expectLinksElsewhere(await readPdf(`${output}/${name}/talk.pdf`));
      const book = readFileSync(`${output}/${name}/${name}.epub`);
      expect(await faultsOf(book)).toEqual([]);
      const inBook = readBook(book);
      const printed = lettersOf(pdf.pages.join("\n"));
      const talk = textOf(output, `${name}/talk/index.html`);
      const told = lettersOf(textOfHtml(talk));
      const prints = article.meta.dir === "ltr" && canPrint(article.meta.lang);
      for (const question of questionsOf(article)) {
        const read = lettersOf(textOfHtml(textOf(output, `${name}/questions/${question.id}.html`)));
        const carried = lettersOf(textOfHtml(inBook.get(`question-${question.number}.xhtml`)!));
        for (const { body } of question.answers) {
          expectInOrder(carried, fragmentsOf(body.prose, "epub"), "e-book");
          expectInOrder(read, fragmentsOf(body.prose, "reader"), "reader");
          // Figures have screens of their own, unless a ::: slide block stands for the answer.
          const { prose } = body.slide ? body : spoken(body);
          expectInOrder(told, fragmentsOf(prose, "talk"), "talk");
          for (const exhibit of body.slide ? [] : exhibitsIn(body.prose, "talk"))
            expectInOrder(told, fragmentsOf(exhibit.prose, "talk"), "talk");
          if (!prints) continue;
          for (const fragment of fragmentsOf(body.prose, "handout"))
            expect(piecesIn(printed, lettersOf(fragment)), `handout: ${fragment}`).toBeLessThan(7);
        }
      }
      expect(talk.match(/data-question="/g)).toHaveLength(questionsOf(article).length);
      expectGolden(
        `${projects}${name}/expected/files.txt`,
        filesIn(output)
          .filter((path) => !/^(assets|pagefind)\//.test(path))
          .join("\n"),
      );
      expectGolden(
        `${projects}${name}/expected/outline.txt`,
        pdf.outline
          .map((entry) =>
            [entry, ...entry.items].map(({ title }, level) => `${level > 0 ? "  " : ""}${title}`).join("\n"),
          )
          .join("\n"),
      );
    });
  },
);

it("text for one output only appears there and nowhere else", async () => {
  const output = folderWith();
  const input = `${projects}sleep/input`;
  expect((await runHere(["build", input, "-o", output, "--only", "reader,talk"], input)).status).toBe(0);
  const reader = textOf(output, "sleep/questions/naps.html");
  const talk = textOf(output, "sleep/talk/index.html");
  expect(reader).toContain("This paragraph is for the screen.");
  expect(reader).not.toContain("This paragraph is for paper.");
  expect(reader).not.toContain("Ask who napped today.");
  expect(talk).not.toContain("This paragraph is for");
  expect(talk).toContain("Ask who napped today.");
});

/** Whether this machine has a font for a language: Triptych brings none for Chinese. */
function canPrint(lang: string): boolean {
  if (lang !== "zh") return true;
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return status !== 0 || stdout.trim() !== ""; // systems without fc-list have one
}

function expectGolden(path: string, found: string): void {
  if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, `${found}\n`);
  expect(`${found}\n`).toBe(readFileSync(path, "utf8"));
}
