import { join } from "node:path";
import { expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";

const source = (more = "") =>
  `---\ntitle: Naps\ndate: 2026-03-01\nchanges:\n  - { date: 2026-03-12, text: A misprint. }\n  - { date: 1 May 2026, version: 2, text: A & B. }\n${more}---\n\n## Why?\n\n**So.**\n`;

async function built(more: string, settings: Record<string, boolean> = {}): Promise<string> {
  const folder = folderWith({ "naps.md": source(more) });
  const output = join(folder, "_site");
  await buildSite({ articles: folder, output, only: ["reader"], settings });
  return output;
}

it("says what was changed, the newest first, and takes version and last change from there", async () => {
  const output = await built("");
  const landing = textOf(output, "naps/index.html");
  const list = landing.slice(landing.indexOf('<section class="changes"'));
  expect(list.match(/<dd>.*<\/dd>/g)).toEqual(["<dd>A &amp; B.</dd>", "<dd>A misprint.</dd>"]);
  expect(list).toContain('<dt><time datetime="2026-05-01">1 May 2026</time> · Version 2</dt>');
  expect(landing).toContain(
    "<span>Updated\u00a01\u00a0May\u00a02026</span>\u00a0· <span>Version\u00a02</span>",
  );
  expect(textOf(output, "naps/questions/why.html")).toContain(
    '<a href="../index.html#page.changes">Updated\u00a01\u00a0May\u00a02026\u00a0· Version\u00a02</a>',
  );
});

it("offers the source and what else the site has to take away, and no file that is not there", async () => {
  const output = await built("", { singleFile: true });
  const offered = [...textOf(output, "naps/index.html").matchAll(/<a href="([^"]+)" download>/g)].map(
    ([, to]) => to,
  );
  expect(offered).toEqual(["naps.html", "naps.md"]);
  expect(filesIn(output)).toEqual(expect.arrayContaining(["naps/naps.html", "naps/naps.md"]));
  expect(textOf(output, "naps/naps.md")).toBe(source());
});

it("keeps the source back where the author or `--public` says so: it has the notes for the speaker", async () => {
  for (const output of [await built("handout: { attach: false }\n"), await built("", { public: true })]) {
    expect(textOf(output, "naps/index.html")).not.toContain(" download>");
    expect(filesIn(output)).not.toContain("naps/naps.md");
  }
});
