import { expect, it } from "vitest";
import { readFenceInfo } from "../../src/prose/listings/fence-info.ts";
import { groupsOf, readLineGroups } from "../../src/prose/listings/line-ranges.ts";
import { splitLines } from "../../src/prose/listings/split-lines.ts";
import { markdown } from "../../src/prose/markdown.ts";

it("shows numbered and highlighted lines, whose numbers are no text", () => {
  const shown = markdown.render('``` {.numbered start=9 hl="1|2"}\na\n\nb\n```\n', {});
  expect(shown).toBe(
    '<pre data-numbered tabindex="0"><code>' +
      '<span class="line lit" data-line="9" data-steps="0">a</span>\n' +
      '<span class="line lit" data-line="10" data-steps="1"></span>\n' +
      '<span class="line" data-line="11">b</span></code></pre>\n',
  );
});

it("has a step for each group of lines on slides", () => {
  const source = '```js {hl="1|2|1"}\na\nb\n```\n';
  const steps = (codeSteps: boolean) =>
    markdown.render(source, { codeSteps }).split('"fragment code-step"').length - 1;
  expect([steps(true), steps(false)]).toEqual([2, 0]);
  expect(groupsOf(1, readLineGroups("1|2|1").groups)).toEqual([0, 2]);
});

it("closes elements at the end of each line and opens them again", () => {
  expect(splitLines('<span class="a">1\n<span class="b">2\n</span>3</span>\n4')).toEqual([
    '<span class="a">1</span>',
    '<span class="a"><span class="b">2</span></span>',
    '<span class="a"><span class="b"></span>3</span>',
    "4",
  ]);
});

it.each([
  ["js", "js"],
  ["{.js .x}", "js"],
  ["{r, echo=FALSE}", "r"],
  ["rust,ignore", "rust"],
  ["js{1}", "js"],
  ["{#x}", ""],
  ["c++ a=b", "c++"],
  ["title=x", ""],
])("finds the language of %j", (info, language) => {
  expect(readFenceInfo(info).language).toBe(language);
});
