import { expect, it } from "vitest";
import type { PageText } from "../../src/pdf/page-text.ts";
import { boxesInPrint, differenceInPrint } from "../../src/pdf/read/compare-print.ts";

const page = (text: string, more: Partial<PageText> = {}): PageText => ({
  pieces: [
    ["why", "Why is the first question here?"],
    ["why-rk", text],
  ],
  added: "",
  smallCaps: "",
  pictured: false,
  ...more,
});
const PRINTED = "Why is the first question here? The last line of this answer stands at the foot.";
const SHOWN = page("The last line of this an\u00adswer stands at the foot.");
const printed = (text: string, unknown = 0) => ({ text, unknown, boxes: 0, boxed: "", nameless: 0 });

it("finds no difference when all is printed, in any order and with any punctuation", () => {
  expect(differenceInPrint(SHOWN, printed(PRINTED))).toBeUndefined();
  const words = PRINTED.split(" ").reverse().join("–");
  expect(differenceInPrint(SHOWN, printed(`3 • ${words} 14`))).toBeUndefined();
});

it("names the answer with a missing word", () => {
  expect(differenceInPrint(SHOWN, printed(PRINTED.replace("answer", "")))).toEqual({
    id: "why-rk",
    near: "fthisanswerstandsatthefoot",
    kind: "missing",
  });
});

it("names the question whose text is printed twice", () => {
  expect(differenceInPrint(SHOWN, printed(`${PRINTED} Why is the first question here?`))).toMatchObject({
    id: "why",
    kind: "doubled",
  });
});

it("takes unknown glyphs for missing letters", () => {
  expect(differenceInPrint(SHOWN, printed(PRINTED.replace("answer", ""), 6))).toBeUndefined();
  expect(differenceInPrint(SHOWN, printed(PRINTED.replace("answer", ""), 5))).toBeDefined();
});

it("allows text that style sheets add, and text in pictures", () => {
  expect(differenceInPrint({ ...SHOWN, added: "R.K." }, printed(`${PRINTED} R.K.`))).toBeUndefined();
  expect(differenceInPrint({ ...SHOWN, pictured: true }, printed(`${PRINTED} Figure`))).toBeUndefined();
});

it("takes capitals for small capitals, and only there", () => {
  const inCapitals = PRINTED.replace("answer", "ANSWER");
  expect(differenceInPrint({ ...SHOWN, smallCaps: "answer" }, printed(inCapitals))).toBeUndefined();
  expect(differenceInPrint(SHOWN, printed(inCapitals))).toMatchObject({ kind: "missing" });
  const twice = `${inCapitals} ANSWER`;
  expect(differenceInPrint({ ...SHOWN, smallCaps: "answer" }, printed(twice))).toMatchObject({
    kind: "doubled",
  });
});

it("names the letters that are printed as empty boxes, and their answer", () => {
  const shown = page("Because नींद.");
  const text = "Why is the first question here? Because ींद.";
  const boxes = { ...printed(text, 1), boxes: 4, boxed: "ींद", nameless: 1 };
  expect(boxesInPrint(shown, boxes)).toEqual({ id: "why-rk", near: "ींदन", kind: "boxes" });
  expect(boxesInPrint(shown, printed("Because", 4))).toBeUndefined();
});

it("names signs that are printed less often than they are shown, and knows that drawings have some", () => {
  const shown = page("Because ☑ and ☑ ნ.");
  const text = "Why is the first question here? Because ☑ and .";
  const two = { ...printed(text, 2), boxes: 2, nameless: 2 };
  expect(boxesInPrint(shown, two)).toMatchObject({ id: "why-rk", near: "☑ნ" });
  const three = { ...two, boxes: 3, nameless: 3 };
  expect(boxesInPrint({ ...shown, pictured: true }, three)).toMatchObject({ near: "☑ნ\ufffd" });
});
