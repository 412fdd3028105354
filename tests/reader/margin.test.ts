import { expect, it } from "vitest";
import { readerPages } from "../../src/reader/pages.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const source = `---
title: Naps
experts: [{ id: RK, name: R. Kessler }]
---

## Why? {#why}

### RK

**First.** One.

Two[^1].

![A curve](cell.png){.margin}

::: margin
Beside two.
:::

Three.

Four.

::: margin
Beside four.
:::

Five.

[^1]: A footnote.
`;

it("a run holds the block that figures and notes of the margin stand beside, and its footnotes follow them", async () => {
  const { article } = await read(source);
  const pages = new Map(
    [...readerPages(article, contextWith())].map(({ path, content }) => [path, String(content)]),
  );
  const html = pages.get("questions/why.html")!;
  const shape = [
    ...html.matchAll(
      /<div class="(run|beside[^"]*)">|<section class="(notes)[^"]*">|<(figure|aside) class="(margin)"|(One|Two|Three|Four|Five|Beside two|Beside four|A footnote)\b/g,
    ),
  ].map((found) => found.slice(1).filter(Boolean).join(" "));
  expect(shape.slice(shape.indexOf("run"))).toEqual([
    ...["run", "One"],
    ...["run", "Two", "beside", "figure margin", "aside margin", "Beside two", "notes", "A footnote"],
    ...["run", "Three"],
    ...["run", "Four", "beside notes-free", "aside margin", "Beside four"],
    ...["run", "Five"],
  ]);
});
