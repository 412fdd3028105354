import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, folderWith } from "../helpers/folder.ts";
import { root } from "../helpers/root.ts";
import { triptych } from "../helpers/run.ts";
import { expectSame } from "../helpers/same-files.ts";

const source = join(root, "content/cancer-nanomedicine.md");

it("makes the same bytes from the same input, the search index too", () => {
  // So many articles that browsers cannot search them by themselves.
  const small = Array.from({ length: 45 }, (_, place) => [
    `s${place}.md`,
    // In several languages, which Pagefind lists in any order.
    `---\ntitle: Naps\nlang: ${["en", "de", "fr"][place % 3]}\n---\n\n## Why?\n\n**Because.**\n`,
  ]);
  const folder = folderWith({ ...Object.fromEntries(small), "a.md": readFileSync(source) });
  cpSync(join(root, "content/figures"), join(folder, "figures"), { recursive: true });
  for (const output of ["one", "two"]) {
    expect(triptych(["build", ".", "--only", "reader", "-o", output], folder).status).toBe(0);
  }
  expect(filesIn(join(folder, "one")).some((path) => path.startsWith("pagefind/index/"))).toBe(true);
  expectSame(join(folder, "one"), join(folder, "two"));
});
