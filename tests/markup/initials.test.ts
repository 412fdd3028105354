import { describe, expect, it } from "vitest";
import { talk } from "../../slides/output.ts";
import { documentOf, handoutHtml } from "../../src/handout/html/page.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { contextWith, firstPage } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const ARABIC = (variant: string) => `---
title: النوم
lang: ar
experts:
  - { id: RK, name: Rosa Kessler, affiliation: جامعة }
  - { id: MO, name: Musa Oduya }
handout: { variant: ${variant} }
---

## لماذا؟ {#why}

### RK

**نعم.** تفيد [القيلولة]{.index}.

### MO

**لا.** لا تفيد.

## الفهرس {#terms .index}
`;

const ISOLATED = /<bdi class="initials">(?:R\.K\.|M\.O\.)<\/bdi>/g;

/** The text that a page shows, without the initials that are isolated from it. */
function textBeside(page: string): string {
  return page
    .replace(ISOLATED, "")
    .replace(/<(script|style|title)\b.*?<\/\1>/gs, "")
    .replace(/<details\b.*?<\/details>/gs, "")
    .replace(/<[^>]*>/g, "");
}

function expectIsolated(page: string): void {
  expect(page.match(ISOLATED)).not.toBeNull();
  expect(textBeside(page)).not.toMatch(/R\.K\.|M\.O\./);
}

describe("Latin initials in a text that is read from the right are isolated from it", () => {
  it("in the reader: chips, headings, matrix, index", async () => {
    const { article } = await read(ARABIC("full"));
    const pages = [...readerPages(article, contextWith({}))].filter(({ path }) => path.endsWith(".html"));
    const shown = pages.map(({ content }) => String(content)).filter((page) => page.includes("R.K."));
    expect(shown.length).toBeGreaterThan(3);
    for (const page of shown) expectIsolated(page);
  });

  it("in the talk", async () => {
    // A vote has initials beside the names of the experts.
    const asked = ARABIC("full")
      .replace("handout:", "talk: { order: discuss-first }\nhandout:")
      .replace("## الفهرس", "::: discuss\nمن على حق؟\n:::\n\n## الفهرس");
    const { article } = await read(asked);
    expectIsolated(await firstPage(talk, article, contextWith()));
  });

  it.each(["full", "guided", "notes"])("in the handout, variant %s", async (variant) => {
    const { article } = await read(ARABIC(variant));
    const page = handoutHtml(article, contextWith());
    expectIsolated([documentOf(page), ...page.flows].join("\n"));
  });
});
