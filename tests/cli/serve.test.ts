import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { readPdf } from "../helpers/pdf.ts";
import { triptych } from "../helpers/run.ts";
import { startServe } from "../helpers/serve.ts";
import { thorough } from "../helpers/thorough.ts";

const GOOD = "---\ntitle: First title\n---\n\n## Why?\n\n**Because.** So it is.\n";

/** Starts `triptych serve` in a folder and gives its address once it says so. */
async function serve(folder: string, more: readonly string[] = [], source = "naps.md"): Promise<string> {
  return (await startServe(folder, [source, "--variant", "guided", ...more])).address;
}

/** Asks again and again until the answer holds what is looked for. */
async function until(ask: () => Promise<string>, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 150; tries++) {
    const answer = await ask().catch(() => "");
    if (wanted.test(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`never found ${wanted}: ${(await ask()).slice(0, 2000)}`);
}

it("shows a change on save, sets the handout after it, and shows a draft on a mistake", async () => {
  const folder = folderWith({ "naps.md": GOOD });
  const address = await serve(folder);
  const page = async (path: string) => (await fetch(new URL(path, address))).text();
  const title = async () => String((await readPdf(join(folder, "_site/naps/handout.pdf"))).info.Title);
  const source = join(folder, "naps.md");

  expect(await page("naps/index.html")).toContain("First title");
  await until(title, /First title/);
  expect((await readPdf(join(folder, "_site/naps/handout.pdf"))).pages[0]).toContain("Worksheet");
  await until(() => page("naps/questions/why.html"), /handout p\. 1/);

  writeFileSync(source, GOOD.replace("First title", "Second title"));
  await until(() => page("naps/index.html"), /Second title/);
  await until(() => page("naps/talk/index.html"), /Second title/);
  await until(title, /Second title/);

  writeFileSync(
    source,
    GOOD.replace("First title", "Third title").replace("## Why?", "## Why?\n\n::: notse"),
  );
  const broken = await until(() => page("naps/index.html"), /Draft: Third title/);
  expect(broken).toContain('role="alert"');
  expect(broken).toContain("there is no block ::: notse");
  expect(broken).toMatch(/<a href="\/naps\/questions\/why\.html#draft-mark-1">naps\.md:7<\/a>/);
  await until(() => page("naps/questions/why.html"), /id="draft-mark-1"/);

  writeFileSync(source, GOOD.replace("First title", "Fourth title"));
  const again = await until(() => page("naps/index.html"), /Fourth title/);
  expect(again).not.toContain('role="alert"');
});

it.runIf(thorough)("shows what was saved while the first handout was made", async () => {
  const folder = folderWith({ "naps.md": GOOD });
  const address = await serve(folder);
  writeFileSync(join(folder, "naps.md"), GOOD.replace("First title", "Second title"));
  const title = async () => String((await readPdf(join(folder, "_site/naps/handout.pdf"))).info.Title);
  await until(title, /Second title/);
  // The pages are made once more after the handout, with its page numbers.
  const page = async () => (await fetch(new URL("naps/questions/why.html", address))).text();
  expect(await until(page, /handout p\. 1/)).toContain("Second title");
});

it.runIf(thorough)("shows a save while the handout is printed, which takes long", async () => {
  const answer = `**Because.** ${"It is said at length. ".repeat(200)}`;
  const questions = Array.from(
    { length: 150 },
    (_, number) => `## Why ${number}? {#q${number}}\n\n${answer}\n`,
  );
  const long = `---\ntitle: First title\n---\n\n${questions.join("\n")}`;
  const folder = folderWith({ "naps.md": long });
  const address = await serve(folder);
  const page = async () => (await fetch(new URL("naps/questions/q7.html", address))).text();
  expect(await page()).toContain("First title");
  writeFileSync(join(folder, "naps.md"), long.replace("First title", "Second title"));
  await until(page, /Second title/);
  writeFileSync(join(folder, "naps.md"), long.replace("First title", "Third title"));
  await until(page, /Third title/);
  expect(existsSync(join(folder, "_site/naps/handout.pdf"))).toBe(false);
});

it.runIf(thorough)(
  "follows everything that an article is made from, also what is missing at first",
  async () => {
    const source = "So it is [@a]. ![A cell](img/cell.svg)\n\n![Rows](rows.csv){#tbl-x}";
    const folder = folderWith({
      "naps.md": GOOD.replace("So it is.", source).replace("title:", "bibliography: works.bib\ntitle:"),
      "rows.csv": "name\nfirst row\n",
    });
    const address = await serve(folder, ["--only", "reader"]);
    const page = async () => (await fetch(new URL("naps/article.html", address))).text();
    const image = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"/>';
    const saves: [string, string, RegExp][] = [
      ["works.bib", "@book{a, title = {First Work}, author = {Ng, A.}}", /First Work/],
      ["works.bib", "@book{a, title = {Second Work}, author = {Ng, A.}}", /Second Work/],
      ["rows.csv", "name\nsecond row\n", /second row/],
      ["img/cell.svg", image, /src="images\/\w+-cell\.svg"/],
      ["triptych.yaml", "lang: de\n", /lang="de"/],
    ];
    for (const [name, content, wanted] of saves) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      await until(page, wanted);
    }
    writeFileSync(join(folder, "theme.css"), ":root { --accent: #123456 }");
    await until(async () => (await fetch(new URL("assets/reader.css", address))).text(), /#123456/);
  },
);

it.runIf(thorough)("shows articles that come to a folder", async () => {
  const folder = folderWith({ "naps.md": GOOD });
  const address = await serve(folder, ["--only", "reader"], ".");
  const shelf = async () => (await fetch(address)).text();
  expect(await shelf()).not.toContain("Another title");
  mkdirSync(join(folder, "more"));
  writeFileSync(join(folder, "more/other.md"), GOOD.replace("First title", "Another title"));
  await until(shelf, /Another title/);
});

it.each([
  ["there is no article", {}],
  ["theme.css cannot be read: it is a folder", { "naps.md": GOOD, "theme.css/x": "x" }],
])("ends when it cannot start: %s", (message, files) => {
  const run = triptych(["serve", "."], folderWith(files));
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(message);
});
