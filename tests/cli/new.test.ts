import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { articleText } from "../../src/cli/new/article-text.ts";
import { ask, type Given } from "../../src/cli/new/ask.ts";
import { checkedText } from "../../src/cli/new/checked-text.ts";
import { STARTER_TEXTS } from "../../src/cli/new/starter-texts.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { read } from "../helpers/read.ts";
import { root } from "../helpers/root.ts";
import { triptych } from "../helpers/run.ts";
import { runHere } from "../helpers/run-here.ts";
import { thorough } from "../helpers/thorough.ts";

describe("triptych new", () => {
  it("writes an article that has nothing to correct, and overwrites none", () => {
    const folder = folderWith();
    expect(triptych(["new", "sleep-and-memory"], folder).stdout).toContain("sleep-and-memory.md is written");
    expect(textOf(folder, "sleep-and-memory.md")).toContain("title: Sleep and memory\n");
    expect(triptych(["check", "sleep-and-memory.md"], folder).stdout).toBe("1 article, nothing to correct\n");
    expect(triptych(["new", "sleep-and-memory"], folder)).toMatchObject({
      status: 2,
      stderr: "triptych: “sleep-and-memory.md” is there already\n",
    });
    expect(triptych(["new", "texts/my naps"], folder).stdout).toBe(
      'texts/my naps.md is written. See it with: triptych serve "texts/my naps.md"\n',
    );
  });

  it("takes title, experts, questions and language as options", async () => {
    const folder = folderWith();
    const experts = ["--expert", "RK: R. Kessler", "--expert", "Dr. Musa Oduya, PhD"];
    const questions = ["--question", "Warum?", "--question", "Wie lange?", "--lang", "DE"];
    const run = await runHere(["new", "--title", "Schlaf: warum & wie", ...experts, ...questions], folder);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const text = textOf(folder, "schlaf-warum-wie.md");
    expect(text).toContain('title: "Schlaf: warum & wie"\nlang: de\n');
    expect(text.match(/^##+ .*/gm)).toEqual([
      "## Warum?",
      "### RK",
      "### MO",
      "## Wie lange?",
      "### RK",
      "### MO",
      "## Anmerkungen und Quellen {.section}",
    ]);
    expect((await runHere(["check"], folder)).stdout).toBe("1 article, nothing to correct\n");
  });

  it.each([
    ["no name", [], "name the article: triptych new my-article"],
    [
      "an id that is none",
      ["naps", "--expert", "?: R. Kessler"],
      "“experts[1].id” must be letters and digits",
    ],
    [
      "two experts of one id",
      ["naps", "--expert", "A: Al", "--expert", "A: Bo"],
      "two experts have the id “A”",
    ],
    ["a language in words", ["naps", "--lang", "german"], "“german” is no language: did you mean de?"],
    ["a title without words", ["naps", "--title", " "], "“title” must not be empty"],
    ["a folder in place of a file", ["texts/"], "name the article, too: triptych new texts/my-article"],
    ["this folder", ["."], "name the article, too: triptych new ./my-article"],
    ["the folder above", [".."], "name the article, too: triptych new ../my-article"],
  ])("writes nothing for what makes no article: %s", async (_name, args, message) => {
    const folder = folderWith();
    const run = await runHere(["new", ...args], folder);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(filesIn(folder)).toEqual([]);
  });

  it.runIf(thorough)("makes a folder for a site, over nothing that is there", async () => {
    const folder = folderWith({ "full/x.txt": "" });
    const run = await runHere(["new", "--site", "my seminar", "--title", "Naps", "--lang", "fr"], folder);
    expect(run.stdout).toBe(
      'my seminar is written. See it with: cd "my seminar" && npm install && npm start\n',
    );
    expect(filesIn(folder).filter((path) => path.startsWith("my"))).toEqual(
      expect.arrayContaining([
        "my seminar/.github/workflows/pages.yml",
        "my seminar/.gitignore",
        "my seminar/README.md",
        "my seminar/articles/naps.md",
        "my seminar/articles/theme.css",
        "my seminar/articles/triptych.yaml",
        "my seminar/eleventy.config.mjs",
        "my seminar/package.json",
      ]),
    );
    expect(JSON.parse(textOf(folder, "my seminar/package.json"))).toMatchObject({ name: "my-seminar" });
    expect(textOf(folder, "my seminar/articles/triptych.yaml")).toContain("\nlang: fr\n");
    expect((await runHere(["check", "my seminar/articles"], folder)).stdout).toBe(
      "1 article, nothing to correct\n",
    );
    expect(await runHere(["new", "--site", "full"], folder)).toMatchObject({
      status: 2,
      stderr: "triptych: the folder “full” is not empty: name a new one\n",
    });
    expect((await runHere(["new", "--site"], folder)).stderr).toContain("name the folder of the site");
  });

  it("publishes a site with the actions that docs/publish has", () => {
    const actions = (path: string) => textOf(root, path).match(/uses: .*/g);
    expect(actions("templates/site/_github/workflows/pages.yml")).toEqual(actions("docs/publish/pages.yml"));
  });
});

describe("the text to start from", () => {
  const experts = ["Ada Brown", "Carl Diaz", "Eva Lind"].map((name) => ({ name }));

  it("is there in every language of the interface, and has nothing to correct", async () => {
    expect(Object.keys(STARTER_TEXTS).sort()).toEqual(Object.keys(LANGUAGES).sort());
    for (const lang of Object.keys(LANGUAGES)) {
      const plan = { title: "Naps", lang, experts, questions: ["Why?", "How?"] };
      const { article, diagnostics } = await read(articleText(plan, ["AB", "CD", "EL"]));
      expect(diagnostics, lang).toEqual([]);
      for (const part of article.parts)
        if (part.kind === "question")
          for (const { keyPoints } of part.answers) expect(keyPoints, lang).toHaveLength(1);
    }
  });

  it("needs no experts", async () => {
    const text = await checkedText({ title: "Naps", lang: "en", experts: [], questions: [] }, "naps.md");
    expect(text).not.toMatch(/^###|experts/m);
    expect((await read(text)).diagnostics).toEqual([]);
  });
});

describe("what is asked in a terminal", () => {
  /** Answers the questions by typing `keys`; gives what came of it, and what was shown. */
  async function answered(keys: string, given: Given = {}) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown: string[] = [];
    output.on("data", (chunk) => shown.push(String(chunk)));
    const plan = ask(given, "Naps", input, Object.assign(output, { isTTY: true, columns: 80 }));
    input.write(keys);
    return { plan: await plan, shown: shown.join("") };
  }

  it("is the title, the experts and the questions", async () => {
    const { plan, shown } = await answered("Sleep\rRK: R. Kessler\rMusa Oduya\r\rWhy?\r\r");
    expect(plan).toEqual({
      title: "Sleep",
      experts: [{ id: "RK", name: "R. Kessler" }, { name: "Musa Oduya" }],
      questions: ["Why?"],
    });
    expect(shown).toContain("Title (empty: Naps):");
    expect(shown).toContain("Expert 2, such as “RK: R. Kessler” (empty: no more):");
  });

  it("is only what was not told, and may stay empty", async () => {
    const { plan, shown } = await answered("\r\r", { title: "Sleep" });
    expect(plan).toEqual({ title: "Sleep", experts: [], questions: [] });
    expect(shown).not.toContain("Title");
  });

  it.each([
    ["Ctrl+C", "Sleep\rRK: R. Kes\u0003"],
    ["Ctrl+D", "Sleep\r\u0004"],
  ])("ends with %s, and nothing comes of it", async (_name, keys) => {
    expect((await answered(keys)).plan).toBeUndefined();
  });
});
