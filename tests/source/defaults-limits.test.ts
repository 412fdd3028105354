import { expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { runHere } from "../helpers/run-here.ts";

it("refuses defaults that nest too deep, where reading them would end the process", async () => {
  const deep = `root: ..\ntags: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`;
  const folder = folderWith({
    "triptych.yaml": deep,
    "a.md": "---\ntitle: T\n---\n\n## Why?\n\n**A.** So.\n",
  });
  const { status, stdout } = await runHere(["check", "a.md"], folder);
  expect(status).toBe(1);
  expect(stdout).toContain(
    "triptych.yaml:2:1 error: there are more than 50 groups of keys inside one another",
  );
});

it("knows root in triptych.yaml, also where it is misspelt", async () => {
  const article = "---\ntitle: T\nrot: ..\n---\n\n## Why?\n\n**A.** So.\n";
  const folder = folderWith({ "triptych.yaml": "rooot: ..\nqqqqqqqq: 1\n", "a.md": article });
  const { stdout } = await runHere(["check", "a.md"], folder);
  expect(stdout).toContain("did you mean “root”?");
  expect(stdout).toMatch(/the known keys are title.*, root$/m);
  expect(stdout).toMatch(/unknown key “rot”(?:.*\n){3}.*the known keys are title.*, words, annotations$/m);
});
