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
