const EXPERTS =
  "Ada Brown,Carl Diaz,Eva Fuchs,Gus Hall,Ida Jones,Ken Lund,Mia Noor,Oto Pohl,Qi Rong,Sam Tran,Uma Vogt,Wim Xu";
const words = (count: number, stem = "wordy") =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`).join(" ");
const times = (count: number, make: (index: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
const initials = (name: string) => name.replaceAll(/[^A-Z]/g, "");

/** Bytes of a figure taller than a page, by the name under which the article asks for it. */
export const FIGURES: Readonly<Record<string, Uint8Array>> = {
  "tall.svg": Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="2400"><rect width="300" height="2400" fill="#ddd"/></svg>',
  ),
};

const FRONT = `---
title: "Torture: an article with everything"
subtitle: Nothing may be lost
lang: en
date: 2026-03-01
site: https://example.org/seminar/
tags: [torture, test]
authors: [A. Writer]
experts:
${EXPERTS.split(",")
  .map((name) => `  - { id: ${initials(name)}, name: ${name} }`)
  .join("\n")}
handout: { paper: A5 }
---
`;

const BLOCKS = `A paragraph with *emphasis*, **bold**, \`code\`, H~2~O, 10^3^, ~~struck~~, a [link](https://example.org/somewhere), <kbd>Ctrl</kbd>, a reference to [](#tables) and **a longer bold run** that is no key point. In German <span lang="de">die Lösung</span>.

#### A subheading below an expert

- A list with a nested one
  1. one
  2. two

     A second paragraph of two.
- and a last item

> A quotation. ${words(30)}

Term
:   Its definition, ${words(25)}

![A grey rectangle, taller than the page](tall.svg "A figure taller than a page")

$$\\int_0^1 x^2\\,dx = \\tfrac13$$

Inline $a^2 + b^2$ too, and $x < y$ & "so on".

<details><summary>Folded</summary>

Text in the fold.

</details>

::: handout
For paper only.
:::
`;

const LONG_TABLE = `| Row | What it says | Number |\n|---|---|--:|\n${times(90, (row) => `| row${row} | ${words(3 + (row % 9), `cell${row}x`)} | ${row * 7} |`)}`;
const LONG_CODE = `\`\`\`js\n${times(110, (line) => `const value${line} = compute(${line}); // ${"long ".repeat(line % 12 === 0 ? 24 : 1)}`)}\n\`\`\``;
const LONG_LIST = times(40, (item) => `${item + 1}. item${item} ${words(18, `li${item}x`)}`);
const LONG_ITEM = `- short\n- ${words(420, "long")}\n- short again`;
const GLOSSARY = times(
  24,
  (term) => `Term${term}\n:   ${words(16, `def${term}x`)}${term === 0 ? "\n\n    More." : ""}`,
  "\n\n",
);
const NOTES = times(60, (note) => `${words(14, `n${note}x`)}[^n${note}]`, " ");
const NOTE_TEXTS = times(
  60,
  (note) => `[^n${note}]: note${note} ${words(4 + (note % 25), `fn${note}x`)}`,
  "\n\n",
);

const opinions = EXPERTS.split(",")
  .map(
    (name, index) =>
      `### ${initials(name)}\n\n**Key of ${initials(name)}.** ${words(40 + index * 25, `op${index}x`)}`,
  )
  .join("\n\n");

/** Every kind of block, long tables and code, sixty notes, a figure taller than a page, twelve experts. */
export const TORTURE = `${FRONT}
The abstract of the article.

## What do all twelve say? {#twelve}

A frame for the question.

${opinions}

::: discuss
What would settle it?
:::

## Which blocks are there? {#blocks}

### AB

**All of them.** ${words(20)}

${BLOCKS}

## How do tables, code and lists go over pages? {#tables}

### CD

**With care.** See below.

${LONG_TABLE}

${LONG_CODE}

${LONG_LIST}

Items longer than a page.

${LONG_ITEM}

And a glossary.

${GLOSSARY}

## Where do sixty notes go? {#notes}

### EF

**To the foot.** ${NOTES}

A paragraph that goes over pages. ${words(1200, "flow")}

## About {#about .section}

A section is no question.

${NOTE_TEXTS}
`;

/** The same in short from right to left. */
export const TORTURE_RTL = `---
title: مقال من اليمين إلى اليسار
lang: ar
handout: { paper: A5 }
---

## لماذا؟ {#why}

**نقطة.** ${"كلمة أخرى ".repeat(700)}

| رأس | آخر |
|---|---|
${times(60, (row) => `| صف${row} | خلية |`)}

## كيف؟ {#how}

**نهاية.** ${"نص ".repeat(60)}[^1]

[^1]: حاشية.
`;
