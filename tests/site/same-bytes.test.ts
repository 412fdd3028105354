import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { filesIn, folderWith } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";

const source = fileURLToPath(new URL("../../content/cancer-nanomedicine.md", import.meta.url));

it("makes the same bytes from the same input, the search index too", () => {
  const folder = folderWith({ "a.md": readFileSync(source), "b.md": readFileSync(source) });
  for (const output of ["one", "two"]) {
    expect(triptych(["build", ".", "--only", "reader", "-o", output], folder).status).toBe(0);
  }
  const files = filesIn(join(folder, "one"));
  expect(files.some((path) => path.startsWith("pagefind/index/"))).toBe(true);
  expect(filesIn(join(folder, "two"))).toEqual(files);
  for (const path of files) {
    const [one, two] = ["one", "two"].map((output) => readFileSync(join(folder, output, path)));
    expect(one!.equals(two!), path).toBe(true);
  }
});
