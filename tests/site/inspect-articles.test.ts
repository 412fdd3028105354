import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { talk } from "../../slides/output.ts";
import { readArticles } from "../../src/site/articles/read-articles.ts";
import { inspectArticles } from "../../src/site/inspect-articles.ts";
import { OUTPUTS } from "../../src/site/outputs.ts";
import { folderWith } from "../helpers/folder.ts";
import { thorough } from "../helpers/thorough.ts";

const FRONT = "---\ntitle: Naps\n---\n";

async function findings(body: string, theme = "") {
  const folder = folderWith({ "naps.md": `${FRONT}\n${body}`, "theme.css": theme });
  const source = join(folder, "naps.md");
  const found = await inspectArticles(source, await readArticles(source, OUTPUTS), [talk], {});
  return found.map(({ code, span, message }) => `${span.line} ${code}: ${message}`);
}

const GOOD = "## Why?\n\n**Because.** So it is.\n";

describe("check --slides", () => {
  it("has nothing to say of a talk that fits", async () => expect(await findings(GOOD)).toEqual([]));

  it.runIf(thorough)("says by how much a slide holds too much, once, with the question's line", async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `- Line ${index}`).join("\n");
    const [found, ...more] = await findings(`${GOOD}\n## How?\n\n::: slide\n${lines}\n:::\n`);
    expect(found).toMatch(
      /^9 slide\/overflow: slide 3 has content that is \d+ px too large for it, in a window of 1280×720 and 1024×768$/,
    );
    expect(more).toEqual([]);
  });

  it("sees what stands over something else, leaves its slide or is cut off", async () => {
    const over = await findings(GOOD, "[data-view=slides] h2 { margin-block-end: -60px }");
    expect(over.some((each) => /overlapping something else by \d+ px/.test(each))).toBe(true);
    const out = await findings(GOOD, ".points { translate: 1100px }");
    expect(out.some((each) => /has “Because” \d+ px outside its edge/.test(each))).toBe(true);
    if (!thorough) return;
    const cut = await findings(GOOD, ".points { overflow: hidden; block-size: 12px }");
    expect(cut.some((each) => /cuts off \d+ px of “Because”/.test(each))).toBe(true);
  });
});
