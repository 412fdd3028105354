import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A new folder with these files, by path; it is removed when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "triptych-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A new empty folder that is removed after all tests of the file. To be asked for in a hook or a test. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "triptych-test-"));
  KEPT.push(folder);
  return folder;
}

const KEPT: string[] = [];
afterAll(() => {
  for (const folder of KEPT.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder by its path, hidden ones too. */
export function filesIn(folder: string, under = ""): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .flatMap((entry) => {
      const path = under ? `${under}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesIn(folder, path) : [path];
    })
    .sort();
}

/** The text of a file in a folder. */
export function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
