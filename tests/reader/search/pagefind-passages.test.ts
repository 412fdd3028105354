import { describe, expect, it } from "vitest";
import { matchedWords, passagesOf } from "../../../src/reader/client/search/pagefind-passages.ts";

const found = {
  raw_content: "Zero one two Three, four five &lt;six&gt; three nine",
  anchors: [
    { element: "p", id: "b", location: 4 },
    { element: "p", id: "a", location: 1 },
  ],
  locations: [7, 3, 3],
};

describe("a record that a search found", () => {
  it("is cut into the paragraphs that match, each as an excerpt with the match", () => {
    const [first, second] = passagesOf(found);
    expect(first!.id).toBe("a");
    expect(first!.pieces.map(({ text }) => text).join("")).toBe("… one two Three, …");
    expect(first!.pieces.filter(({ marked }) => marked)).toEqual([{ text: "Three,", marked: true }]);
    expect(second!.id).toBe("b");
    expect(second!.pieces.map(({ text }) => text).join("")).toBe("… four five <six> three nine ");
  });

  it("gives the words to mark on the page", () => {
    expect(matchedWords(found)).toEqual(["three"]);
  });

  it("is read correctly in languages without spaces between words", () => {
    const chinese = { raw_content: "纳米\u200b药物\u200b递送", anchors: [], locations: [1] };
    expect(matchedWords(chinese)).toEqual(["药物"]);
    expect(
      passagesOf(chinese)[0]!
        .pieces.map(({ text }) => text)
        .join(""),
    ).toBe("纳米药物递送");
  });
});
