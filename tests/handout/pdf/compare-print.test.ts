import { expect, it } from "vitest";
import type { PageText } from "../../../src/handout/in-page/print/page-text.ts";
import { differenceInPrint } from "../../../src/handout/pdf/read/compare-print.ts";

const page = (text: string, more: Partial<PageText> = {}): PageText => ({
  pieces: [
    ["why", "Why is the first question here?"],
    ["why-rk", text],
  ],
  added: "",
  pictured: false,
  ...more,
});
const PRINTED = "Why is the first question here? The last line of this answer stands at the foot.";
const SHOWN = page("The last line of this an\u00adswer stands at the foot.");
const printed = (text: string, unknown = 0) => ({ text, unknown });

it("is content when all is printed, in whatever order and with whatever marks", () => {
  expect(differenceInPrint(SHOWN, printed(PRINTED))).toBeUndefined();
  const words = PRINTED.split(" ").reverse().join("–");
  expect(differenceInPrint(SHOWN, printed(`3 • ${words} 14`))).toBeUndefined();
});

it("names the answer that lacks a word in print", () => {
  expect(differenceInPrint(SHOWN, printed(PRINTED.replace("answer", "")))).toEqual({
    id: "why-rk",
    near: "fthisanswerstandsatthefoot",
    kind: "missing",
  });
});

it("names the question that has a word twice in print", () => {
  expect(differenceInPrint(SHOWN, printed(`${PRINTED} Why is the first question here?`))).toMatchObject({
    id: "why",
    kind: "doubled",
  });
});

it("takes signs of unknown meaning for what is missing", () => {
  expect(differenceInPrint(SHOWN, printed(PRINTED.replace("answer", ""), 6))).toBeUndefined();
  expect(differenceInPrint(SHOWN, printed(PRINTED.replace("answer", ""), 5))).toBeDefined();
});

it("allows what style sheets add, and the text of pictures", () => {
  expect(differenceInPrint({ ...SHOWN, added: "R.K." }, printed(`${PRINTED} R.K.`))).toBeUndefined();
  expect(differenceInPrint({ ...SHOWN, pictured: true }, printed(`${PRINTED} Figure`))).toBeUndefined();
});
