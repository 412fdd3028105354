import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { readPdf } from "../helpers/pdf.ts";
import { uaFailures } from "../helpers/pdf-ua/check.ts";
import { triptych } from "../helpers/run.ts";
import { readTags } from "../helpers/tags.ts";

const content = fileURLToPath(new URL("../../content", import.meta.url));

/** Builds the talk of the guide, which shows every element, and gives the files' folder. */
function buildGuide(...options: readonly string[]): string {
  const folder = folderWith();
  const args = ["build", "how-to-triptych.md", "-o", folder, "--only", "talk", ...options];
  const run = triptych(args, content);
  expect(run.status, run.stderr).toBe(0);
  return `${folder}/how-to-triptych`;
}

describe("the guide", () => {
  it("meets the conditions of PDF/UA as a PDF of slides", async () => {
    const guide = readFileSync(`${buildGuide("--talk-pdf")}/talk.pdf`);
    expect(uaFailures((await readTags(guide)).document)).toEqual([]);
  });

  it.each([2, 6])("meets them with %i slides a page, on as many pages as that takes", async (aPage) => {
    const folder = buildGuide("--handouts", `${aPage}`);
    const html = readFileSync(`${folder}/talk/index.html`, "utf8");
    const echoes = html.match(/<section[^>]* data-echo/g) ?? [];
    const shown = (html.match(/<div class="screen /g) ?? []).length - echoes.length;
    const printed = readFileSync(`${folder}/talk-handouts.pdf`);
    expect((await readPdf(printed)).pages).toHaveLength(Math.ceil(shown / aPage));
    expect(uaFailures((await readTags(printed)).document)).toEqual([]);
  });
});
