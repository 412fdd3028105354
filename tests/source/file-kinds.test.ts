import { expect, it } from "vitest";
import { fileKindOf } from "../../src/source/shapes/file-kinds.ts";

const TEXT = new TextEncoder().encode("## Why?\n\nBecause.\n");

it.each([
  ["page.html", "an HTML page"],
  ["naps.docx", "a document of a word processor"],
  ["works.bib", "a bibliography"],
  ["triptych.yaml", "settings"],
  ["theme.css", "a style sheet"],
  ["Cell.PNG", "a picture"],
])("%s is %s by its name", (file, name) => {
  expect(fileKindOf(TEXT, file)).toMatchObject({ name });
});

it("knows by its bytes what has another name, and takes any other name for text", () => {
  expect(fileKindOf(new TextEncoder().encode("%PDF-1.7"), "naps.md")).toMatchObject({ name: "a PDF" });
  for (const file of ["naps.md", "naps.txt", "naps", "naps.qmd", "my.html.md"])
    expect(fileKindOf(TEXT, file)).toBeUndefined();
});
