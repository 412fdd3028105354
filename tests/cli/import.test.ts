import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { askDoubts } from "../../src/cli/import/ask-doubts.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";
import { runHere } from "../helpers/run-here.ts";
import { importTexts } from "../import/import.ts";

const SLEEP =
  "### Why?\n\n**Naps help.** So.\n\n![A curve](curve.svg)\n\n![A plot](plot.png)\n\n### How?\n\n**Well.**\n";
const CURVE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';

describe("triptych import", () => {
  it("writes an article with its images, says what it understood, and overwrites nothing", () => {
    const folder = folderWith({ "in/sleep.md": SLEEP, "in/curve.svg": CURVE });
    const run = triptych(["import", "in/sleep.md"], folder);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("sleep.md is written, from Markdown in another shape\ntitle: Sleep\n");
    expect(run.stdout).toContain("questions: 2, answers: 2, positions: 0, sections: 0\n");
    expect(run.stdout).toContain(
      "in/sleep.md:3: the image “plot.png” is not there; its description stands in its place",
    );
    expect(run.stdout).toContain("words: 14 in the source; 12 in the text of the article, 2 left out");
    expect(filesIn(folder)).toEqual(expect.arrayContaining(["curve.svg", "sleep.md"]));
    expect(textOf(folder, "sleep.md")).toContain("![A curve](curve.svg)\n\nA plot\n");
    expect(triptych(["check", "sleep.md"], folder).status).toBe(0);
    const again = triptych(["import", "in/sleep.md", "-o", "sleep.md"], folder);
    expect(again).toMatchObject({
      status: 2,
      stderr: "triptych: “sleep.md” is there already: name another with -o\n",
    });
    expect(triptych(["import", "in/sleep.md"], folder).stdout).toContain("sleep-article.md is written");
  });

  it.each([
    [
      "a text without questions",
      { "a.md": "Text.\n" },
      ["a.md"],
      1,
      "no question was found in “a.md”, and nothing is written",
    ],
    ["no file", {}, ["a.md"], 2, "there is no file or folder “a.md”"],
    [
      "a file of no known kind",
      { "a.xyz": "Text.\n" },
      ["a.xyz"],
      2,
      "“a.xyz” is of no kind that is known: name it with --from",
    ],
    [
      "bytes that are no text",
      { "a.md": "Why?\0\0" },
      ["a.md"],
      2,
      "“a.md” is no text: name a file with text, or save it as UTF-8",
    ],
    [
      "a PDF that is named as a text",
      { "a.md": "%PDF-1.7\0" },
      ["a.md"],
      2,
      "“a.md” is a PDF, which cannot be imported: copy its text into a .txt file, and import that",
    ],
    [
      "a document of LibreOffice",
      { "a.odt": "PK\x03\x04" },
      ["a.odt"],
      2,
      "“a.odt” is a document of a word processor, which cannot be imported: save it as .docx, and import that",
    ],
    ["an empty folder", {}, ["."], 2, "there are no files to import in “.”"],
    [
      "no terminal to ask at",
      { "a.md": "# Why?\n\nSo.\n" },
      ["a.md", "--interactive", "-o", "b"],
      2,
      "--interactive asks at a terminal",
    ],
    [
      "several files where one is taken",
      { "a.vtt": "WEBVTT\n", "b.vtt": "WEBVTT\n" },
      ["a.vtt", "b.vtt"],
      2,
      "one file at a time",
    ],
  ])("says what is wrong: %s", async (_, files, args, status, message) => {
    const folder = folderWith(files);
    const run = await runHere(["import", ...args], folder);
    expect(run.status).toBe(status);
    expect(run.stderr).toContain(message);
    expect(filesIn(folder).sort()).toEqual(Object.keys(files).sort());
  });

  it("gives the article the title of its source, and counts in words alone", async () => {
    const said = "Ada Brown: Why do naps help us?\n\nRosa Kessler: (12:30) They rest you.\n\n";
    const folder = folderWith({ "my-talk.txt": said.repeat(2) });
    const run = await runHere(["import", "my-talk.txt", "-o", "other.md"], folder);
    expect(run.stdout).toContain("title: My talk\n");
    expect(run.stdout).toContain(
      "words: 28 in the source; 20 in the text of the article, 8 in names of those who speak, 0 left out\n",
    );
    expect(textOf(folder, "other.md")).toContain("title: My talk\n");
  });

  it("asks what can be decided in another way, each once, and takes the answers", async () => {
    const text =
      "## Why?\n\n**Rosa Kessler:** So.\n\n## How?\n\n**Rosa Kesler:** So.\n\n## When?\n\n**Rosa Kessler:** Now.\n";
    const { imported } = await importTexts({ "a.md": text });
    const input = new PassThrough();
    const output = new PassThrough();
    input.end("2\n");
    const choices = await askDoubts([...imported.doubts, ...imported.doubts], input, output);
    expect(String(output.read())).toContain(
      "“Rosa Kesler” and “Rosa Kessler” are named: 1 one person, 2 two people",
    );
    const again = await importTexts({ "a.md": text }, { choices: Object.fromEntries(choices) });
    expect(again.imported.experts.map(({ name }) => name)).toEqual(["Rosa Kessler", "Rosa Kesler"]);
  });
});
