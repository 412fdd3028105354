import { expect, it } from "vitest";
import { read } from "../helpers/read.ts";

it("tells headings with the same words apart by what follows, in lists", async () => {
  const { article } = await read(`---
title: Quiz
---

## What is the output?

\`\`\`js
const one = 1;
console.log(one);
\`\`\`

**It is 1.**

## What is the output?

It is asked again, in so many words that a list has no room for all of them.

## What is the output? {short="A third time"}

**So.**

## What else?

**Nothing.**
`);
  expect(article.parts.map(({ heading }) => [heading.text, heading.listed, heading.short])).toEqual([
    [
      "What is the output?",
      "What is the output?\u00a0· const one = 1; console.log(one);",
      "What is the output?\u00a0· const one = 1; console.log(one);",
    ],
    [
      "What is the output?",
      "What is the output?\u00a0· It is asked again, in so many words that a list …",
      "What is the output?\u00a0· It is asked again, in so many words that a list …",
    ],
    ["What is the output?", "What is the output?\u00a0· So.", "A third time"],
    ["What else?", "What else?", "What else?"],
  ]);
});

it("keeps code from left to right in lists of questions from right to left", async () => {
  const long = `const numbers = [${"1, 2, 3, ".repeat(9)}]`;
  const { article } = await read(
    `---\ntitle: Quiz\nlang: ar\n---\n\n## ما هو الناتج؟\n\n~~~js\nf(1);\n~~~\n\n## ما هو الناتج؟\n\nهنا \`${long}\`\n\n## ما هي \`f()\`؟\n\nA.\n`,
  );
  expect(article.parts.map(({ heading }) => heading.listed)).toEqual([
    "ما هو الناتج؟\u00a0· \u2066f(1);\u2069",
    "ما هو الناتج؟\u00a0· هنا \u2066const numbers = [1, 2, 3, 1, 2, 3, 1, 2,\u2069 …",
    "ما هي \u2066f()\u2069؟",
  ]);
  expect(article.parts.at(-1)!.heading).toMatchObject({
    text: "ما هي f()؟",
    short: "ما هي \u2066f()\u2069؟",
  });
});
