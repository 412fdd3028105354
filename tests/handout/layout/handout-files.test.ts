import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ownCodeKey } from "../../../src/handout/layout/handout-files.ts";
import { folderWith } from "../../helpers/folder.ts";

it("the key of the code changes with any script, and with nothing else", async () => {
  const folder = folderWith({ "a.ts": "1", "pdf/b.js": "2", "notes.md": "3" });
  const first = await ownCodeKey([folder]);
  writeFileSync(join(folder, "notes.md"), "4");
  expect(await ownCodeKey([folder])).toBe(first);
  writeFileSync(join(folder, "pdf", "b.js"), "5");
  expect(await ownCodeKey([folder])).not.toBe(first);
});

it("the code that makes handouts has a key", async () => {
  expect(await ownCodeKey()).toMatch(/^[0-9a-f]{64}$/);
});
