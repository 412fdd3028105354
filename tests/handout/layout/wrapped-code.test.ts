import { decodePDFRawStream, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { useRenderer } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";

const make = useRenderer();
/** #777, the colour of the marks and of nothing else. */
const MARK = /0?\.466\d* (G|0?\.466\d* 0?\.466\d* RG)\b/g;

it("each row of code that goes on has a mark, drawn as lines: pictures would take most of the time", async () => {
  const code = ["short", "x".repeat(150), "y".repeat(400)].join("\n");
  const { bytes } = await make(`---\ntitle: Code\n---\n\n## Why?\n\n\`\`\`\n${code}\n\`\`\`\n`);
  const streams = (await PDFDocument.load(bytes)).context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  expect(
    streams.map(({ dict }) => `${dict}`).filter((dict) => /\/Subtype \/Image|\/Pattern/.test(dict)),
  ).toEqual([]);
  const drawn = streams.map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1"));
  const rows = (await readPdf(bytes)).pages
    .join("\n")
    .match(/x+|y+/g)!
    .filter((row) => row.length > 5);
  expect(drawn.join("\n").match(MARK)?.length).toBe(rows.length - 2);
});
