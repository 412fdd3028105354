import { expect, it } from "vitest";
import { fittedLines } from "../../src/epub/package/cover-lines.ts";

/** The lines of a title on the cover. */
const linesOf = (title: string) => fittedLines(title, 980, [120, 96, 78, 62, 50], 7).texts;

it("the cover divides a title between words, into even lines", () => {
  expect(linesOf("Cancer nanomedicine: five questions, four experts")).toEqual([
    "Cancer",
    "nanomedicine:",
    "five questions,",
    "four experts",
  ]);
  expect(linesOf("眠りについての三つの問い")).toEqual(["眠りについて", "の三つの問い"]);
  expect(linesOf("수면은 기억을 강화하는가에 대한 질문")).toEqual([
    "수면은 기억을",
    "강화하는가에",
    "대한 질문",
  ]);
});

it("no line of a cover begins with a mark that ends words, or ends with one that begins them", () => {
  const lines = linesOf("睡眠能否巩固记忆？——两位专家的《回答》，“以及”（其他）问题。").join("\n");
  expect(lines).not.toMatch(/\n[？—》，”）。]|[《“（]\n/u);
});
