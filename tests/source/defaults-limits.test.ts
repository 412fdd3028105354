import { expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";

it("refuses defaults that nest too deep, where reading them would end the process", () => {
  const deep = `root: ..\ntags: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`;
  const folder = folderWith({
    "triptych.yaml": deep,
    "a.md": "---\ntitle: T\n---\n\n## Why?\n\n**A.** So.\n",
  });
  const { status, stdout } = triptych(["check", "a.md"], folder);
  expect(status).toBe(1);
  expect(stdout).toContain(
    "triptych.yaml:2:1 error: there are more than 50 groups of keys inside one another",
  );
});
