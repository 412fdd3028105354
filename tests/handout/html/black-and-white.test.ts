import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "../../helpers/read.ts";

const styles = (name: string) => readFileSync(new URL(`../../../styles/${name}`, import.meta.url), "utf8");

/** Colours of the tokens as they are in print. */
const COLOURS = new Map(
  [...`${styles("tokens.css")}${styles("print-base.css")}`.matchAll(/(--[\w-]+): (#[0-9a-f]{3,6});/g)].map(
    ([, name, colour]) => [name!, colour!],
  ),
);
const TEXT = [...COLOURS.keys()].filter((name) => /^--(ink|accent|expert|code-)/.test(name));

type Colour = readonly [red: number, green: number, blue: number];

function parsed(colour: string): Colour {
  const [, digits = ""] = /^#(.*)$/.exec(colour)!;
  const size = digits.length / 3;
  return [0, 1, 2].map((at) => {
    const part = digits.slice(at * size, (at + 1) * size);
    return Number.parseInt(size === 1 ? part + part : part, 16) / 255;
  }) as unknown as Colour;
}

/** A colour as a black-and-white printer prints it. */
const grey = ([red, green, blue]: Colour): Colour => {
  const value = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [value, value, value];
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [one, other]
    .map((colour) => {
      const [red, green, blue] = colour.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      ) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("in black and white", () => {
  const colour = (name: string) => parsed(COLOURS.get(name)!);

  it.each(TEXT)("text in %s has enough contrast on paper and on a tint", (name) => {
    for (const ground of ["--paper", "--paper-raised"]) {
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
      expect(contrast(grey(colour(name)), grey(colour(ground))), `${ground} in grey`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });

  it("rules and tints need black ink alone", () => {
    for (const name of ["--rule", "--paper-raised", "--ink", "--ink-quiet", "--ink-soft"])
      expect(new Set(colour(name)).size, name).toBe(1);
  });

  it("rules have enough contrast", () => {
    expect(contrast(grey(colour("--rule")), grey(colour("--paper")))).toBeGreaterThanOrEqual(3);
  });

  it("style sheets for print use only the colours of the tokens", () => {
    const sheets = ["base", "sheet", "front", "text", "variants", "blocks", "columns"];
    const named = /--[\w-]+: #[0-9a-f]+;|url\([^)]*\)/g;
    const css = sheets.map((name) => styles(`print-${name}.css`).replace(named, "")).join("\n");
    expect(css.match(/#[0-9a-f]{3,6}\b/g) ?? []).toEqual([]);
  });

  it("experts whose initials would be the same have longer ones", async () => {
    const { article } = await read(
      "---\ntitle: T\nexperts:\n  - { id: A, name: Ada Brown }\n  - { id: B, name: Abe Black }\n  - { id: C, name: Carl Diaz }\n---\n\n## Why?\n\n### A\n\n**So.**\n",
    );
    expect(article.experts.map(({ initials }) => initials)).toEqual(["Ad.B.", "Ab.B.", "C.D."]);
  });
});
