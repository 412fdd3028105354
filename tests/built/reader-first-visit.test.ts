import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { firstFonts } from "../../src/assets/first-fonts.ts";
import { filesIn, textOf } from "../helpers/folder.ts";

const site = inject("site");
const pages = filesIn(site).filter((path) => path.endsWith(".html") && !path.includes("/talk/"));

describe("the first page that somebody sees", () => {
  it("asks for at most 60 kB of fonts before all else, and for nothing that is not there", () => {
    for (const path of pages) {
      const [, list = ""] = /data-fonts="([^"]+)"/.exec(textOf(site, path)) ?? [];
      const files = list
        .split(" ")
        .map((address) => join(site, path === "404.html" ? "" : join(path, ".."), address));
      const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
      expect(bytes, path).toBeGreaterThan(20_000);
      expect(bytes, path).toBeLessThanOrEqual(60_000);
    }
  });
});

describe("what a page needs first", () => {
  const parts = (text: string, themed: readonly string[] = []) =>
    firstFonts(text, new Set(themed)).map((file) =>
      file.replace(/source-(serif|sans)-\d-(.*)\.woff2/, "$1 $2"),
    );

  it("is by the letters of its text", () => {
    expect(parts("<p>The quick brown fox.</p>")).toEqual(["serif base-normal", "sans base-normal"]);
    expect(parts("<p>Plain and <em>slanted</em>.</p>")).toContain("serif base-italic");
    expect(parts("<p>Größe, Übung und Maß.</p>")).toContain("serif west-normal");
    expect(parts(`<p>Dvořák${" and a long text without any other name".repeat(20)}</p>`)).toHaveLength(2);
    expect(parts("<p>Укрепляет ли сон память? Да.</p>")[0]).toBe("serif cyrillic-normal");
    expect(parts("<p>هل يقوي النوم الذاكرة؟</p>")).toEqual(["serif base-normal", "sans base-normal"]);
    expect(parts("<p>睡眠巩固记忆吗？</p>")).toEqual([]);
  });

  it("is nothing that the author's theme replaces", () => {
    expect(parts("<p>Text.</p>", ["--font-text"])).toEqual(["sans base-normal"]);
    expect(parts("<p>Text.</p>", ["--font-text", "--font-label"])).toEqual([]);
  });
});
