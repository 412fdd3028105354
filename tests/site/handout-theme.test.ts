import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Maker } from "../../src/model/output.ts";
import { createHandoutStore } from "../../src/site/handout-store.ts";
import { readArticles } from "../../src/site/read-articles.ts";
import { folderWith } from "../helpers/folder.ts";

it("the handout is made with the author's theme, and anew when that changes", async () => {
  const folder = folderWith({ "naps.md": "---\ntitle: T\n---\n\n## Why?\n\n**So.** Text.\n" });
  const themes: (string | undefined)[] = [];
  const maker: Maker = {
    async make(_article, _context, { theme }) {
      themes.push(theme);
      return { files: [], locators: new Map(), summary: "", lost: [], times: {} };
    },
    close: async () => {},
  };
  const store = createHandoutStore({ articles: folder, output: "_site", maker: Promise.resolve(maker) });
  const update = async () => (await store.update(await readArticles(folder), () => ["handout"])).made;

  expect(await update()).toBe(true);
  expect(await update()).toBe(false);
  writeFileSync(join(folder, "theme.css"), ":root { --accent: #00f } h1 { color: red }");
  expect(await update()).toBe(true);
  expect(await update()).toBe(false);
  expect(themes).toEqual(["", ":root{--accent:#00f}"]);
});
