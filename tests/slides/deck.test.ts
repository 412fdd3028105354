import { describe, expect, it } from "vitest";
import { runningTitle } from "../../slides/html/footer.ts";
import { bracketFootnotes, withoutStop } from "../../slides/html/prose.ts";
import { talk } from "../../slides/output.ts";
import { en } from "../../src/i18n/en.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { contextWith, firstPage } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

async function deck(source: string, given: Partial<RenderContext> = {}) {
  const { article } = await read(source);
  const locators = new Map([["why", { page: 4, url: "questions/why.html#why" }]]);
  return firstPage(talk, article, contextWith({ locators, ...given }));
}

const SOURCE = `---
title: Sleep & <memory>
experts:
  - { id: RK, name: R. Kessler }
---

## Why? {#why}

### RK

**Slow _waves_.** Full text[^1] <section>x</section>.

[^1]: A note.
`;

it("names the reader's page as the address of the text, in a site whose address is known", async () => {
  const published = SOURCE.replace("title:", "site: https://example.org/seminar/\ntitle:");
  const canonical = (html: string) => /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];
  expect(canonical(await deck(published))).toBe("https://example.org/seminar/naps/index.html");
  expect(canonical(await deck(published, { outputs: [talk] }))).toBe(
    "https://example.org/seminar/naps/talk/index.html",
  );
  expect(canonical(await deck(SOURCE))).toBeUndefined();
});

describe("a key point on its slide", () => {
  it.each([
    ["Like this.", "Like this"],
    ["Like <em>this</em>:", "Like <em>this</em>"],
    ["Like <em>this.</em>", "Like <em>this</em>"],
    ["Why?", "Why?"],
    ["In the U.S.", "In the U.S."],
    ["And so on...", "And so on..."],
    ["A, B, etc.", "A, B, etc."],
    ["A, B, etc.:", "A, B, etc."],
    ["记忆。", "记忆"],
    ["A &amp; B.", "A &amp; B"],
  ])("%s reads %s", (html, shown) => expect(withoutStop(html)).toBe(shown));
});

describe("a footnote in the speaker notes", () => {
  it("is put in brackets, whatever markup it has", () => {
    const note = '<span class="note" data-note="2"><span class="note-par">A <b>n</b>.</span></span>';
    expect(bracketFootnotes(`x${note} y${note}`, en)).toBe(
      'x <small>[Note 2: <span class="note-par">A <b>n</b>.</span>]</small> y <small>[Note 2: <span class="note-par">A <b>n</b>.</span>]</small>',
    );
  });
});

describe("the footer's title", () => {
  it("is cut at its colon, or between words", () => {
    expect(runningTitle("Short: enough")).toBe("Short: enough");
    expect(runningTitle(`Cancer nanomedicine: ${"five questions ".repeat(5)}`)).toBe("Cancer nanomedicine");
    const cut = runningTitle("word ".repeat(30));
    expect(cut.length).toBeLessThanOrEqual(57);
    expect(cut).toMatch(/word…$/);
  });
});

describe("the deck's page", () => {
  it("has no inline script or style and escapes what the author wrote", async () => {
    const html = await deck(SOURCE);
    expect(html).not.toMatch(/<style|style="|<script>|\son\w+=/);
    expect(html).toContain("<h1><span>Sleep &amp; &lt;memory&gt;</span></h1>");
    expect(html).toContain('src="../../assets/talk.js"');
  });

  it("has a section element for each slide only, even if the author wrote one", async () => {
    expect((await deck(SOURCE)).match(/<section/g)).toHaveLength(3);
  });

  it("says where the question is in the other outputs, and links only to outputs of the site", async () => {
    const html = await deck(SOURCE);
    expect(html).toContain('handout p. 4 · <a href="../questions/why.html#why">reader #why</a>');
    expect(html).toContain('href="../handout.pdf"');
    const alone = await deck(SOURCE, { outputs: [talk], locators: new Map() });
    expect(alone).not.toMatch(/href="\.\.\/(index|questions|handout)/);
  });

  it("tells the speaker where the audience finds the answer, but has no notes when it is public", async () => {
    const html = await deck(SOURCE);
    const notes = /<aside class="notes">\n<p class="notes-places">(.*?)<\/p>/.exec(html)?.[1];
    expect(notes).toBe("handout p. 4 · reader #why");
    expect(await deck(SOURCE, { settings: { public: true } })).not.toContain("<aside");
  });

  it("is the same each time it is printed", async () => expect(await deck(SOURCE)).toBe(await deck(SOURCE)));
});
