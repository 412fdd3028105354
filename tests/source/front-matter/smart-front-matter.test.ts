import { expect, it } from "vitest";
import { smartFrontMatter } from "../../../src/source/front-matter/smart-front-matter.ts";

const ROR = "https://ror.org/02s6k3f65";

it("sets the typography of every form of an affiliation, and of the source", () => {
  const affiliation = ["King's College", { name: "St Mary's", ror: ROR }];
  const set = smartFrontMatter({
    authors: [{ name: "Ann O'Neill", affiliation }],
    experts: [{ id: "AB", name: "Al Bo", affiliation: { name: "Queen's" } }],
    source: { title: "It's so", authors: ["Pat O'Hara"], container: "Today's news" },
  });
  expect(set).toEqual({
    authors: [{ name: "Ann O’Neill", affiliation: ["King’s College", { name: "St Mary’s", ror: ROR }] }],
    experts: [{ id: "AB", name: "Al Bo", affiliation: { name: "Queen’s" } }],
    source: { title: "It’s so", authors: ["Pat O’Hara"], container: "Today’s news" },
  });
});

it("leaves everything as it is typed where the article says so", () => {
  const data = { smart: false, source: { title: "It's so" } };
  expect(smartFrontMatter(data)).toBe(data);
});
