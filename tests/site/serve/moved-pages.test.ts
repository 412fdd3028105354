import { expect, it } from "vitest";
import type { Listed } from "../../../src/model/listed.ts";
import { movedPages } from "../../../src/site/serve/moved-pages.ts";

/** An article with these questions. */
const article = (slug: string, ...ids: string[]): Listed =>
  ({ slug, parts: ids.map((id) => ({ kind: "question", id })), experts: [] }) as unknown as Listed;

it("leads from a page that is no more to the one in its place, until there is one of that name again", () => {
  const moved = movedPages();
  moved.follow([article("naps", "a", "b", "c"), article("other", "b")]);
  expect(moved.gone()).toEqual([]);
  moved.follow([article("naps", "new", "a", "renamed", "c"), article("other", "b")]);
  expect(moved.gone()).toEqual(["naps/questions/b.html"]);
  expect(moved.gone()).toEqual([]);
  expect(moved.to("naps/questions/b.html")).toBe("naps/questions/renamed.html");
  expect(moved.to("other/questions/b.html")).toBeUndefined();
  moved.follow([article("naps", "a", "b", "c"), article("other", "b")]);
  expect(moved.gone()).toEqual(["naps/questions/new.html", "naps/questions/renamed.html"]);
  expect(moved.to("naps/questions/b.html")).toBeUndefined();
  expect(moved.to("naps/questions/renamed.html")).toBe("naps/questions/b.html");
});
