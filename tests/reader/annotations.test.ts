import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Annotation, joined, readAnnotation } from "../../src/reader/client/annotations/annotation.ts";
import { findQuote, quoteAt } from "../../src/reader/client/annotations/find-quote.ts";
import { markdownOf } from "../../src/reader/client/annotations/markdown.ts";
import { fileAt, keptName } from "../../src/reader/client/annotations/page.ts";
import { textFragment, wholeWords } from "../../src/reader/client/annotations/text-fragment.ts";
import { readWebAnnotations, webAnnotations } from "../../src/reader/client/annotations/web-annotation.ts";

const TEXT =
  "Replay needs slow waves. The effect is attention, not memory. Twenty minutes is enough. The effect is small.";

function annotation(text: string, start: number, end: number, note = ""): Annotation {
  return {
    id: `urn:uuid:${start}-${end}`,
    created: "2026-03-01T00:00:00.000Z",
    modified: "2026-03-01T00:00:00.000Z",
    file: "questions/naps.html",
    scope: "naps-rk",
    heading: "Why do naps help?",
    quote: quoteAt(text, { start, end }),
    said: text.slice(start, end),
    start,
    end,
    note,
  };
}

/** What is found of the words `exact` (the one at `start`) after the text was changed. */
function found(exact: string, start: number, changed: string): string | undefined {
  const before = { start, end: start + exact.length };
  const place = findQuote(changed, quoteAt(TEXT, before), before);
  return place && changed.slice(place.start, place.end);
}

describe("words of a changed text", () => {
  it("are found where they are, whatever comes before and after", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(80),
        fc.integer({ min: 8, max: 25 }),
        fc.string(),
        (head, start, length, tail) => {
          const exact = TEXT.slice(start, start + length);
          expect(found(exact, start, head + TEXT + tail)).toBe(exact);
        },
      ),
    );
  });

  it("are told apart by what stands around them", () => {
    const second = TEXT.lastIndexOf("The effect");
    const place = { start: second, end: second + 10 };
    const changed = `New. New. New. New. New. New. ${TEXT}`;
    expect(findQuote(changed, quoteAt(TEXT, place), place)?.start).toBe(changed.lastIndexOf("The effect"));
  });

  it("are found when they were corrected themselves, and not when they have gone", () => {
    const exact = "The effect is attention, not memory.";
    const start = TEXT.indexOf(exact);
    expect(found(exact, start, TEXT.replace("attention, not memory", "attention and no memory"))).toBe(
      "The effect is attention and no memory.",
    );
    expect(found(exact, start, TEXT.replace(exact, ""))).toBeUndefined();
    expect(found(exact, start, "Something else altogether.")).toBeUndefined();
    expect(found("e", 1, "eee")).toBeUndefined();
  });
});

describe("Web Annotations", () => {
  const address = (file: string) => `https://example.org/s/naps/${file}`;
  const file = (at: string) => at.slice("https://example.org/s/naps/".length);

  it("come back as they were", () => {
    const all = [annotation(TEXT, 0, 12), annotation(TEXT, 25, 61, "Is it?\n<b>Really</b> “so”")];
    expect(readWebAnnotations(webAnnotations(all, "Naps", address), file)).toEqual(all);
  });

  it("are read in every form that the model allows", () => {
    const one = {
      id: "https://example.com/1",
      type: "Annotation",
      body: [{ type: "TextualBody", value: "Mine" }],
      target: {
        source: address("article.html"),
        selector: { type: "TextQuoteSelector", exact: "slow waves" },
      },
    };
    for (const data of [one, [one], { type: "AnnotationPage", items: [one] }]) {
      const [read, ...others] = readWebAnnotations(JSON.stringify(data), file);
      expect(others).toEqual([]);
      expect(read).toMatchObject({
        id: one.id,
        file: "article.html",
        note: "Mine",
        quote: { exact: "slow waves", prefix: "" },
      });
    }
  });

  it("that are none, and pages elsewhere, do no harm", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const { file } of readWebAnnotations(text, (address) => address))
          expect(file).toMatch(/\.html$/);
      }),
    );
    for (const away of [
      "//evil.example/x.html",
      "https://evil.example/",
      "../../x.html",
      "javascript:alert(1)",
    ])
      expect(readAnnotation({ ...annotation(TEXT, 0, 6), file: away })?.file).toBe("index.html");
    expect(readWebAnnotations("{", file)).toEqual([]);
  });

  it("with the same id are one: that which was changed last", () => {
    const [old, fresh] = ["2026-03-01", "2026-03-02"].map((modified) => ({
      ...annotation(TEXT, 0, 6),
      modified,
    }));
    expect(joined([fresh!], [old!])).toEqual([fresh]);
    expect(joined([old!], [fresh!])).toEqual([fresh]);
  });
});

it("annotations in Markdown stand under their questions, with nothing that Markdown takes for marks", () => {
  const all = [annotation("*Slow* waves [1]", 0, 16, "Why?"), annotation(TEXT, 0, 12)];
  expect(markdownOf(all, "Naps", ({ file }) => file)).toBe(
    "# Naps\n\n## Why do naps help?\n\n> \\*Slow\\* waves \\[1\\]\n>\n> <questions/naps.html>\n\nWhy?\n\n> Replay needs\n>\n> <questions/naps.html>\n",
  );
});

describe("the address of a quotation", () => {
  const fragment = (exact: string, isUnique = true) => {
    const start = TEXT.indexOf(exact);
    return textFragment(wholeWords(quoteAt(TEXT, { start, end: start + exact.length })), () => isUnique);
  };

  it("has the words, whole ones", () => {
    expect(fragment("slow waves")).toBe(":~:text=slow%20waves");
    expect(fragment("low wav")).toBe(":~:text=slow%20waves");
    expect(fragment("attention, not")).toBe(":~:text=attention%2C%20not");
  });

  it("has what stands around them where they are there twice, and the ends of long ones", () => {
    expect(fragment("attention", false)).toBe(
      ":~:text=slow%20waves.%20The%20effect%20is-,attention,-%2C%20not%20memory.%20Twenty%20minutes",
    );
    const long = "one two three four five six ".repeat(8).trim();
    expect(textFragment({ exact: long, prefix: "", suffix: "" }, () => true)).toBe(
      ":~:text=one%20two%20three%20four%20five,two%20three%20four%20five%20six",
    );
  });
});

it("the address of a quotation leaves out formulas, and words that are cut off around it", () => {
  const fragment = (exact: string, prefix: string, suffix: string) =>
    textFragment({ exact, prefix, suffix }, () => false);
  expect(fragment("is\n\n\nthat is\n", "first of", "or no")).toBe(":~:text=of-,is,that%20is");
  expect(fragment("\n\nthat is", "or", "so long as it wor")).toBe(":~:text=that%20is,-so%20long%20as%20it");
  expect(fragment("\n\n", "of", "or")).toBe("");
});

it("an address with a percent sign that means nothing is taken as it is written", () => {
  const page = { file: "index.html", folder: new URL("https://example.org/100%/naps/"), title: "Naps" };
  expect(keptName(page)).toBe("triptych.annotations./100%/naps/");
  expect(fileAt(page, "https://elsewhere.example/naps/questions/100%.html")).toBe("questions/100%.html");
});
