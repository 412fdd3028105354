/**
 * So many articles, `article-1.md` and so on, and what is beside them. Each links to a question of the next, the
 * first two are translations of each other, and two experts answer in all of them.
 */
export function linkedArticles(count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries([
    ...numbers.map((number) => [`article-${number}.md`, article(number, count)]),
    ["triptych.yaml", DEFAULTS],
    ["theme.css", ":root { --accent: #0b6; }\n"],
    ["data.csv", "a,b\n1,2\n"],
    [
      "flow.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>\n',
    ],
  ]);
}

const DEFAULTS = `site: https://example.org/texts/
shelf: { title: Texts on sleep, introduction: All that we know. }
tags: [sleep]
`;

function article(number: number, count: number): string {
  const next = (number % count) + 1;
  const pair = [2, 1][number - 1];
  const translations = pair !== undefined && count > 1 ? `translations: [article-${pair}.md]\n` : "";
  return `---
title: Sleep, part ${number}
lang: ${number === 2 ? "de" : "en"}
date: 20${10 + number}-03-01
${translations}aliases: [old-${number}]
experts:
  - { id: RK, name: R. Kessler, affiliation: Basel }
  - { id: MO, name: M. Oduya, orcid: 0000-0002-1825-0097 }
references:
  - { id: kessler${number}, type: book, title: "Sleep ${number}", author: [{ family: Kessler }], issued: { date-parts: [[2020]] } }
---

All about sleep in part ${number}. See [](article-${next}.md#limits) and [the next](article-${next}.md).

![A flow](flow.svg)

## Why does it help? {#why}

### RK: Yes, mostly

**Replay needs slow waves.** So says part ${number} [@kessler${number}], and [the data](data.csv).

### MO

**Attention.** Word${number} is what counts.[^1]

[^1]: A note.

## What are the limits of part ${number}? {#limits aliases="bounds"}

**None.** As [](article-${next}.md#why) says.
`;
}
