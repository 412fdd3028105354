import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { themeTemplate } from "../../src/assets/theme-template.ts";
import { readTheme } from "../../src/site/files/theme.ts";
import { folderWith } from "../helpers/folder.ts";
import { root } from "../helpers/root.ts";

const style = (name: string) => readFileSync(join(root, "styles", name), "utf8");
/** Names and values that a text sets, in comment signs or not. */
const valuesIn = (text: string) =>
  [...text.matchAll(/^\s*(?:\/\* )?(--[\w-]+): (.*?);/gm)].map(([, name, value]) => `${name}: ${value}`);
const [screen = "", paper = ""] = themeTemplate().split("@media");
/** The values for the light, or for the dark where there are two. */
const light = screen.replace(/light-dark\((.*?), (.*?)\);/g, "$1;");
const dark = screen
  .split("\n")
  .filter((line) => line.includes(": light-dark("))
  .join("\n")
  .replace(/light-dark\((.*?), (.*?)\);/g, "$2;");

it("has every value of the style sheets, in the light, in the dark and on paper", () => {
  expect(valuesIn(light).length).toBeGreaterThan(30);
  expect(valuesIn(light)).toEqual(
    valuesIn(style("tokens.css")).filter((value) => !value.startsWith("--expert:")),
  );
  // How images are dimmed and padded in the dark is no colour that a theme chooses.
  const inDark = valuesIn(style("tokens-dark.css")).filter((value) => !/^--image-(dim|mat):/.test(value));
  expect(valuesIn(dark)).toEqual(inDark);
  const onPaper = valuesIn(style("print-base.css")).filter((value) => /^--(paper|ink|rule)/.test(value));
  expect(valuesIn(paper)).toEqual(onPaper.filter((value) => !value.startsWith("--ink-soft")));
});

it("says what each value is for, in a comment above it or above its family", () => {
  const lines = light.split("\n");
  for (const [index, line] of lines.entries()) {
    const [, name, family] = /^\s*\/\* (--([a-z]+)(?:-[\w-]+)?):/.exec(line) ?? [];
    if (name === undefined) continue;
    const before = lines[index - 1] ?? "";
    const isOfFamily = new RegExp(`^\\s*/\\* --${family}-`).test(before) && !/--(font|paper|ink)-/.test(name);
    expect(isOfFamily || /^\s*(\/?\*) [A-Z4][^-].*|\*\/$/.test(before), `${name} after “${before}”`).toBe(
      true,
    );
  }
});

it("changes nothing as it is, and each value where its comment signs are taken away", () => {
  expect(readTheme(folderWith({ "theme.css": themeTemplate() }))).toMatchObject({
    css: "",
    print: "",
    findings: [],
  });
  const open = themeTemplate().replace(/\/\* (--[^*]*;) \*\//g, "$1");
  const theme = readTheme(folderWith({ "theme.css": open }));
  expect(theme.css).toContain("--expert-12:light-dark(#8e24aa,#dd9aec)");
  expect(theme.print).toContain("--expert-12:light-dark(#8e24aa,#dd9aec)");
});
