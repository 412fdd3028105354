import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { LIMITS } from "../../src/model/limits.ts";
import { parseArticle } from "../../src/source/parse-article.ts";
import { root } from "../helpers/root.ts";

type Name = keyof typeof LIMITS;

/** A source that goes beyond a limit, the files beside it, and where this is told. */
interface Beyond {
  readonly source: string;
  readonly beside?: Readonly<Record<string, string>>;
  readonly code: string;
  readonly line: number;
  /** Whether the same text with one less of it is read. */
  readonly below?: string;
}

const HEAD = "---\ntitle: T\n---\n\n## Why?\n\n**A.** Because.\n\n";
const ANSWER = "## Why?\n\n**A.** Because [@k].\n";
const BIB = "@book{k, title={T}, author={K, R}, publisher={P}, year={2020}}\n";
const many = (count: number, text: string | ((index: number) => string)) =>
  Array.from({ length: count }, (_, index) => (typeof text === "string" ? text : text(index))).join("");
const withKeys = (keys: string) => `---\ntitle: T\n${keys}\n---\n\n${ANSWER}`;
const style = (layout: string, macros = "") =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>${macros}<citation><layout>${layout}</layout></citation></style>`;
const doubling = (count: number) =>
  '<macro name="m0"><text variable="title"/></macro>' +
  many(
    count,
    (index) => `<macro name="m${index + 1}"><text macro="m${index}"/><text macro="m${index}"/></macro>`,
  );
const cited = (csl: string) => ({
  source: withKeys("csl: a.csl\nbibliography: a.bib"),
  beside: { "a.csl": csl, "a.bib": BIB },
  code: "csl/unusable",
  line: 3,
});

/** One text at a limit and one beyond it, at a line of the article. */
const counted = (name: Name, line: number, make: (count: number) => string): Beyond => {
  const { most } = LIMITS[name];
  return { source: make(most + 1), below: make(most), code: "article/limit", line };
};

const BEYOND: Readonly<Record<Name, readonly Beyond[]>> = {
  characters: [{ source: HEAD + "w".repeat(10_000_000), code: "article/limit", line: 9 }],
  lines: [{ source: `${HEAD}${many(200_001, "a\n\n")}`, code: "article/limit", line: 399_999 }],
  signs: [{ source: `${HEAD}${many(100, `${"[".repeat(20_000)}\n\n`)}`, code: "article/limit", line: 77 }],
  paragraph: [
    { source: `${HEAD}${"a word ".repeat(150_000)}`, code: "article/limit", line: 9 },
    { source: `${HEAD}${"a word\n".repeat(150_000)}`, code: "article/limit", line: 9 },
  ],
  parts: [
    counted(
      "parts",
      5 + 3 * 5000,
      (count) => `---\ntitle: T\n---\n\n${many(count, "## Why?\n\n**A.** x\n")}`,
    ),
  ],
  experts: [
    counted("experts", 504, (count) =>
      withKeys(`experts:\n${many(count, (index) => `  - { id: E${index}, name: Rosa K${index} }\n`)}`),
    ),
  ],
  keyPoints: [counted("keyPoints", 5, (count) => `${HEAD}${many(count - 1, "- **A** b\n")}`)],
  footnotes: [counted("footnotes", 9 + 20_000, (count) => `${HEAD}${many(count, "a[^1]\n\n")}[^1]: b\n`)],
  paragraphFootnotes: [
    counted("paragraphFootnotes", 9, (count) => `${HEAD}${many(count, "a[^1] ")}\n\n[^1]: b\n`),
    counted("paragraphFootnotes", 9, (count) => `${HEAD}${many(count, "a^[b] ")}`),
  ],
  columns: [
    counted("columns", 9, (count) => `${HEAD}${"| a ".repeat(count)}|\n${"|---".repeat(count)}|\n`),
    {
      source: `${HEAD}\`\`\`{.csv}\n${"a,".repeat(200)}b\n\`\`\`\n`,
      code: "table/csv",
      line: 10,
    },
  ],
  rows: [
    counted("rows", 10 + 5000, (count) => `${HEAD}| a | b |\n|---|---|\n${many(count - 1, "| c | d |\n")}`),
    { source: `${HEAD}\`\`\`{.csv}\n${"a,b\n".repeat(5001)}\`\`\`\n`, code: "table/csv", line: 5010 },
  ],
  indexMarks: [
    {
      source: `${HEAD}${many(501, (index) => `${many(100, `[w${index}]{.index} `)}\n\n`)}`,
      code: "article/limit",
      line: 1009,
    },
  ],
  abbreviations: [
    counted("abbreviations", 1009, (count) => HEAD + many(count, (index) => `*[A${index}]: words\n`)),
  ],
  nesting: [
    counted("nesting", 9, (count) => `${HEAD}x ${"<b>".repeat(count)}x${"</b>".repeat(count)}\n`),
    counted(
      "nesting",
      209,
      (count) => `${HEAD}${"<div>\n\n".repeat(count)}x\n\n${"</div>\n\n".repeat(count)}`,
    ),
    { source: `${HEAD}${"*a **b ".repeat(100)}c${"c** d* ".repeat(100)}`, code: "article/limit", line: 9 },
  ],
  formulaNesting: [
    "{|}",
    "\\left(|\\right)",
    "\\begin{matrix}|\\end{matrix}",
    "\\bf |",
    "(|)",
    "\\frac{1}{|}",
  ].map((group) => {
    const [open = "", close = ""] = group.split("|");
    const make = (count: number) => `${HEAD}$${open.repeat(count)}x${close.repeat(count)}$\n`;
    return { ...counted("formulaNesting", 9, make), code: "math/invalid" };
  }),
  formula: [{ source: `${HEAD}$${"x+".repeat(25_000)}x$\n`, code: "math/invalid", line: 9 }],
  frontMatter: [{ source: withKeys(`subtitle: ${"word ".repeat(100_001)}`), code: "article/limit", line: 1 }],
  yamlNesting: [
    { source: withKeys(`tags: ${"[".repeat(60)}${"]".repeat(60)}`), code: "article/limit", line: 3 },
    { source: withKeys(`tags: ${"[".repeat(100_000)}`), code: "article/limit", line: 3 },
    {
      source: withKeys(`tags:\n${many(60, (index) => `${" ".repeat(index + 1)}a:\n`)}`),
      code: "article/limit",
      line: 52,
    },
    {
      source: withKeys("bibliography: a.json"),
      beside: { "a.json": `[{"id":"k","title":${"[".repeat(9000)}${"]".repeat(9000)}}]` },
      code: "bibliography/entry",
      line: 1,
    },
  ],
  yamlKeys: [
    { source: withKeys(many(2001, (index) => `k${index}: v\n`)), code: "article/limit", line: 2002 },
  ],
  bibliography: [
    {
      source: withKeys("bibliography: a.bib"),
      beside: { "a.bib": BIB + " ".repeat(10_000_000) },
      code: "bibliography/unreadable",
      line: 3,
    },
  ],
  bibtexNesting: [
    {
      source: withKeys("bibliography: a.bib"),
      beside: { "a.bib": `\n@book{k, title=${"{".repeat(101)}x${"}".repeat(101)}, year={2020}}\n` },
      code: "bibliography/entry",
      line: 2,
    },
  ],
  style: [cited(style('<text variable="title"/>') + " ".repeat(1_000_000))],
  styleNesting: [
    cited(style(`${"<group>".repeat(201)}${"</group>".repeat(201)}`)),
    cited(
      style(
        '<text macro="a"/>',
        '<macro name="a"><text macro="b"/><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
      ),
    ),
  ],
  styleElements: [cited(style('<text macro="m30"/>', doubling(30)))],
  diagram: [
    `${many(301, (index) => `a${index} --> a${index + 1}\n`)}`,
    `${many(20, (index) => `a${index} & `)}b --> c & ${many(20, (index) => `d${index} & `)}e\n`,
    `a${" --> b".repeat(700)}\n`,
  ].map((text) => ({
    source: `${HEAD}\`\`\`mermaid\nflowchart LR\n${text}\`\`\`\n`,
    code: "diagram/unsupported",
    line: 10,
  })),
  indexLevels: [
    {
      source: `${HEAD}[w]{.index entry="${"a!".repeat(10)}a"}\n\n## Index {.index}\n`,
      code: "article/limit",
      line: 9,
    },
  ],
};

const limitsIn = async (source: string, beside: Readonly<Record<string, string>> = {}) => {
  const { diagnostics } = await parseArticle({
    file: "long.md",
    bytes: Buffer.from(source),
    read: (path) =>
      beside[path] === undefined
        ? { state: "missing" }
        : { state: "found", bytes: Buffer.from(beside[path]) },
  });
  return diagnostics.filter(({ message }) => message.includes("there are more than"));
};

it.each(
  Object.entries(BEYOND).flatMap(([name, all]) =>
    all.map((one, at) => [`${name} ${at + 1}`, name as Name, one] as const),
  ),
)("refuses what goes beyond the limit %s", async (_title, name, { source, beside, code, line, below }) => {
  const found = await limitsIn(source, beside);
  expect(found.map(told)).toEqual([[code, line]]);
  const { most, unit, hint } = LIMITS[name];
  expect(found[0]!.message).toContain(`more than ${most.toLocaleString("en-GB")} ${unit}`);
  expect(found[0]!.hint).toBe(hint);
  if (below !== undefined) expect((await limitsIn(below)).map(told)).toEqual([]);
});

const told = ({ code, span }: Diagnostic) => [code, span.line];

it("lists each limit for authors", () => {
  const format = readFileSync(join(root, "docs/format.md"), "utf8");
  for (const { most, unit } of Object.values(LIMITS))
    expect(format).toContain(`| ${unit} | ${most.toLocaleString("en-GB")} |`);
});
