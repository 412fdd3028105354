import { expect, it } from "vitest";
import { filterArticles, groupArticles } from "../../src/reader/client/shelf/filter-articles.ts";
import { nearestPages } from "../../src/reader/client/shelf/nearest-pages.ts";
import type { ShelfArticle } from "../../src/reader/shelf-file.ts";

const article = (slug: string, more: Partial<ShelfArticle> = {}): ShelfArticle => ({
  slug,
  lang: "en",
  title: `On ${slug}`,
  entry: "index.html",
  date: "",
  tags: [],
  experts: [],
  questions: [],
  aliases: [],
  ...more,
});

const naps = article("naps", {
  date: "2026-01-02",
  tags: ["sleep"],
  aliases: ["siesta"],
  experts: [["Ana Núñez", "experts/an.html"]],
  questions: [["Why do naps help?", "questions/why-naps-help.html"]],
});
const all = [naps, article("dreams", { date: "2025-01-02", tags: ["sleep", "mind"] }), article("snoring")];

it("proposes the pages whose names are nearest to an address", () => {
  expect(nearestPages("nap/", all)[0]).toMatchObject({ slug: "naps", file: "index.html" });
  expect(nearestPages("siesta/index.html", all)[0]).toMatchObject({ slug: "naps" });
  expect(nearestPages("naps/questions/why-do-naps-hlp.html", all)[0]).toMatchObject({
    file: "questions/why-naps-help.html",
  });
  expect(nearestPages("wp-login.php", all)).toEqual([]);
});

it("finds experts and questions in the filter of the shelf, however they are typed", () => {
  const found = (filter: string) => filterArticles(all, { filter, tag: "", sort: "date" }, () => "");
  expect(found("NUNEZ")).toEqual([{ article: naps, found: [["Ana Núñez", "experts/an.html"]] }]);
  expect(found("naps help")[0]!.found).toEqual([["Why do naps help?", "questions/why-naps-help.html"]]);
  expect(found("nunez dreams")).toEqual([]);
});

it("puts articles under their years or tags", () => {
  const shown = filterArticles(all, { filter: "", tag: "", sort: "tag" }, () => "");
  const words = { undated: "No date", untagged: "No tag", lang: "en", years: true };
  const groups = (sort: string) =>
    groupArticles(shown, sort, words).map(({ heading, shown: in_ }) => [heading, in_.length]);
  expect(groups("tag")).toEqual([
    ["mind", 1],
    ["sleep", 2],
    ["No tag", 1],
  ]);
  expect(groups("date")).toEqual([
    ["2026", 1],
    ["2025", 1],
    ["No date", 1],
  ]);
});
