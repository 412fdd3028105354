import { expect, it } from "vitest";
import { markdown } from "../../src/prose/markdown.ts";

/** The labels that are marked in the first paragraph of a source. */
function marked(source: string): readonly string[] {
  const children = markdown.parse(source, {}).find(({ type }) => type === "inline")?.children ?? [];
  return children.flatMap(({ type }, index) => (type === "abbr_open" ? [children[index + 1]!.content] : []));
}

it("finds the longest label, as a whole word, whatever signs it has", () => {
  const labels = ["R", "R&D", "R&D 2", "C++", ".NET", "é", "EPR", "膜"];
  const definitions = labels.map((label) => `*[${label}]: meaning\n`).join("");
  const text = "R R&D R&D 2, R&D 20 (C++) x.NET .NET éa é EPRs EPR-EPR 膜 膜膜";
  const found = ["R", "R&D", "R&D 2", "R&D", "C++", ".NET", "é", "EPR", "EPR", "膜"];
  expect(marked(`${text}\n\n${definitions}`)).toEqual(found);
});

it("explains eight thousand abbreviations in one paragraph in little time", () => {
  const labels = Array.from({ length: 8000 }, (_, index) => `A${index}X`);
  const definitions = labels.map((label) => `*[${label}]: meaning of ${label.slice(1)}\n`).join("");
  const text = labels.map((label) => `The ${label} of the cells is good.`).join(" ");
  const before = process.cpuUsage();
  expect(marked(`${text}\n\n${definitions}`)).toHaveLength(labels.length);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});
