import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readDraftsAgain } from "../../../src/site/articles/drafts.ts";
import { NO_THEME } from "../../../src/site/files/theme.ts";
import { outputsNamed } from "../../../src/site/outputs.ts";
import { siteRounds } from "../../../src/site/serve/rounds.ts";
import { shownSite } from "../../../src/site/serve/shown-site.ts";
import { createSession } from "../../../src/site/session.ts";
import { filesIn, folderWith, textOf } from "../../helpers/folder.ts";

const source = (title: string) => `---
title: ${title}
---

## Why? {#why}

**Because.** So it is.

## How? {#how}

**Thus.** It is like this.
`;

const never = new AbortController().signal;

/** Rounds over a folder with two articles, without a browser. */
function rounds() {
  const folder = folderWith({ "a.md": source("Naps"), "b.md": source("Maps") });
  const options = { articles: folder, output: join(folder, "_site"), only: ["reader"] };
  const session = createSession({});
  onTestFinished(() => session.close());
  const shown = shownSite();
  const failures: unknown[] = [];
  const events = {
    checked: () => {},
    progress: () => {},
    remade: () => {},
    failed: (error: unknown) => void failures.push(error),
  };
  const read = readDraftsAgain(folder, outputsNamed(options.only), []);
  const sources = async () => ({ articles: (await read()).articles, theme: NO_THEME });
  const save = (text: string) => writeFileSync(join(folder, "a.md"), text);
  return { folder, shown, failures, sources, save, made: siteRounds(options, session, shown, events) };
}

it("shows a page that somebody looks at before anything else is made, and writes it later", async () => {
  const { folder, shown, sources, save, made } = rounds();
  await made.quick(await sources(), never);
  shown.changed();
  save(source("Naps").replace("So it is.", "Not so."));
  const now = await sources();
  await made.wanted(now, ["a/questions/why.html", "b/questions/why.html"]);
  expect(shown.changed()).toEqual(["a/questions/why.html"]);
  expect(shown.find("a/questions/why.html", true)).toContain("Not so.");
  expect(shown.find("a/questions/why.html", true)).toContain("data-source");
  expect(shown.find("a/questions/why.html", false)).not.toContain("data-source");
  expect(textOf(folder, "_site/a/questions/why.html")).toContain("So it is.");
  await made.quick(now, never);
  expect(shown.changed().filter((path) => /^b|assets/.test(path))).toEqual([]);
  expect(textOf(folder, "_site/a/questions/why.html")).toContain("Not so.");
  expect(textOf(folder, "_site/a/questions/why.html")).not.toContain("data-source");
  expect(shown.find("a/questions/why.html", false)).toBeUndefined(); // the folder has it
});

it("removes the pages of what has gone, and nothing else", async () => {
  const { folder, sources, save, made, failures } = rounds();
  const first = await sources();
  await made.quick(first, never);
  expect(await made.rest(first, never)).toEqual([]);
  writeFileSync(join(folder, "_site/a/mine.txt"), "mine");
  const before = filesIn(join(folder, "_site"));
  save(source("Naps").replace("{#how}", "{#otherwise}"));
  const second = await sources();
  await made.quick(second, never);
  expect(await made.rest(second, never)).toEqual(expect.arrayContaining(["a/questions/how.html"]));
  const after = filesIn(join(folder, "_site")).filter((path) => !path.startsWith("pagefind/"));
  expect(after).toEqual(
    before
      .filter((path) => !path.startsWith("pagefind/"))
      .map((path) => path.replace("a/questions/how.html", "a/questions/otherwise.html"))
      .sort(),
  );
  expect(failures).toEqual([]);
});

it("ends a round that another one comes after, and writes nothing of it", async () => {
  const { folder, sources, save, made } = rounds();
  await made.quick(await sources(), never);
  save(source("Naps").replace("So it is.", "Not so."));
  const over = AbortSignal.abort(new Error("another save"));
  await expect(made.quick(await sources(), over)).rejects.toThrow("another save");
  expect(textOf(folder, "_site/a/questions/why.html")).toContain("So it is.");
  await made.quick(await sources(), never);
  expect(textOf(folder, "_site/a/questions/why.html")).toContain("Not so.");
});
