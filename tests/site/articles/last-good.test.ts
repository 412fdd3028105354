import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lastGood, type ReadAgain } from "../../../src/site/articles/last-good.ts";
import { OUTPUTS } from "../../../src/site/outputs.ts";
import { folderWith } from "../../helpers/folder.ts";

const article = (title: string) => `---\ntitle: ${title}\n---\n\n## Why?\n\n**Because.** So it is.\n`;
const BAD = "---\ntitle: Bad\n---\n\n::: notse\n";

function told({ articles, findings }: ReadAgain) {
  return [articles.map(({ listed }) => listed.meta.title), findings.map(({ code }) => code)];
}

it("gives an article with errors as it was before, and the errors", async () => {
  const folder = folderWith({ "a.md": article("One"), "b.md": BAD });
  const read = lastGood(folder, OUTPUTS, []);
  expect((await read()).articles.map(({ listed }) => listed.slug)).toEqual(["a"]);
  writeFileSync(join(folder, "a.md"), BAD);
  writeFileSync(join(folder, "b.md"), article("Two"));
  const [titles, codes] = told(await read());
  expect(titles).toEqual(["One", "Two"]);
  expect(codes).toContain("block/unknown");
  writeFileSync(join(folder, "a.md"), article("Three"));
  expect(told(await read())).toEqual([["Three", "Two"], []]);
  rmSync(join(folder, "b.md"));
  expect(told(await read())).toEqual([["Three"], []]);
});

it("never gives two articles of one address", async () => {
  const folder = folderWith({ "sub/naps.md": article("First") });
  const read = lastGood(folder, OUTPUTS, []);
  await read();
  writeFileSync(join(folder, "naps.md"), article("Newer"));
  expect(told(await read())).toEqual([["Newer"], ["article/same-name"]]);
  rmSync(join(folder, "naps.md"));
  expect(told(await read())).toEqual([["First"], []]);
});
