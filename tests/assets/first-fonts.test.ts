import { expect, it } from "vitest";
import { firstFonts } from "../../src/assets/first-fonts.ts";

const NONE = new Set<string>();
const names = (markup: string, themed: ReadonlySet<string> = NONE) =>
  firstFonts(markup, themed).map((name) => name.replace(/source-|-4|-3|\.woff2/g, ""));

it("asks for the fonts that have most letters of a page's beginning, upright ones first", () => {
  expect(names("<p>Sleep.</p>")).toEqual(["serif-base-normal", "sans-base-normal"]);
  expect(names("<p>Sleep <em>well</em>.</p>")[2]).toBe("serif-base-italic");
  expect(names("<p>Сон и память.</p>").slice(0, 2)).toEqual([
    "serif-cyrillic-normal",
    "sans-cyrillic-normal",
  ]);
  expect(names("<p>睡眠𠀀</p>")).toEqual([]);
});

it("leaves out letters in tags, scripts that are nearly missing, and what a theme replaces", () => {
  expect(names('<p title="Сон">Sleep.</p>')).toEqual(["serif-base-normal", "sans-base-normal"]);
  expect(names(`<p>${"Sleep. ".repeat(100)}ж</p>`)).not.toContain("serif-cyrillic-normal");
  expect(names("<p>Sleep.</p>", new Set(["--font-text"]))).toEqual(["sans-base-normal"]);
});
