import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { systemFonts } from "../../src/browser/system-fonts.ts";
import { folderWith } from "../helpers/folder.ts";

let home: string;
let before: string;

beforeEach(() => {
  home = folderWith({
    "data/fonts/sans/One.ttf": "one",
    "elsewhere/Two.otf": "two",
    "config/fontconfig/x": "",
  });
  vi.stubEnv("XDG_DATA_HOME", join(home, "data"));
  vi.stubEnv("XDG_CONFIG_HOME", join(home, "config"));
  vi.stubEnv("FONTCONFIG_FILE", "");
  before = systemFonts();
});
afterEach(() => vi.unstubAllEnvs());

const rule = (folder: string) => `<fontconfig>\n<dir prefix="cwd"> ${folder} </dir></fontconfig>`;

it.runIf(process.platform === "linux").each<[string, () => void]>([
  ["a font is added", () => writeFileSync(join(home, "data/fonts/New.ttf"), "new")],
  ["a font is removed", () => rmSync(join(home, "data/fonts/sans/One.ttf"))],
  ["a font is written over", () => utimesSync(join(home, "data/fonts/sans/One.ttf"), 1, 1)],
  ["a folder of fonts is linked", () => symlinkSync(join(home, "elsewhere"), join(home, "data/fonts/more"))],
  ["a rule is added", () => writeFileSync(join(home, "config/fontconfig/fonts.conf"), rule("/nowhere"))],
  ["the rules are elsewhere", () => vi.stubEnv("FONTCONFIG_FILE", join(home, "config/fontconfig/x"))],
])("the key of the fonts changes when %s", (_case, change) => {
  expect(systemFonts()).toBe(before);
  change();
  expect(systemFonts()).not.toBe(before);
});

it.runIf(process.platform === "linux")("fonts in a folder that a rule names are seen", () => {
  writeFileSync(join(home, "config/fontconfig/fonts.conf"), rule(join(home, "elsewhere")));
  const ruled = systemFonts();
  expect(ruled).toContain(join(home, "elsewhere/Two.otf"));
});

it.runIf(process.platform === "linux")("folders that are linked in a circle end", () => {
  mkdirSync(join(home, "data/fonts/a"));
  symlinkSync(join(home, "data/fonts"), join(home, "data/fonts/a/up"));
  expect(systemFonts()).toContain("fonts/a/up");
});
