import { expect, it } from "vitest";
import { passagesIn } from "../../../src/reader/search-index/passages.ts";
import { searchRecords } from "../../../src/reader/search-records.ts";
import { read } from "../../helpers/read.ts";

it("keeps a note apart from the word that refers to it", async () => {
  const { article } = await read("## Why?\n\n**Naps.** They help thinking[^n].\n\n[^n]: A note.\n");
  const texts = searchRecords(article).flatMap(({ html }) => passagesIn(html.text).map(([, text]) => text));
  expect(texts.join("\n")).toContain("thinking A note.");
});
