import { expect, it } from "vitest";
import type { Question } from "../../src/model/article.ts";
import { isFraming } from "../../src/model/prose.ts";
import { read } from "../helpers/read.ts";

it("a comment in the source does not keep the text below a question from framing it", async () => {
  const { article } = await read(
    "---\ntitle: T\nexperts: [Ann Bee]\n---\n\n## Why?\n\n<!-- import: line 3 -->\n\nAsk me.\n\n### AB\n\nYes.\n",
  );
  const { intro } = article.parts[0] as Question;
  expect(isFraming(intro.prose)).toBe(true);
});
