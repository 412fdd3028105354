import { describe, expect, it } from "vitest";
import { openPdf, uaFailures, uaFindings } from "../helpers/pdf-ua/check.ts";

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Naps</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>`;
const CONTENT = `/Artifact BMC 0 0 9 9 re f EMC
/H1 <</MCID 0>> BDC BT /F 9 Tf (A) Tj ET EMC
/P <</MCID 1>> BDC BT /F 9 Tf [(A) -200 (A)] TJ ET EMC
/TH <</MCID 2>> BDC BT /F 9 Tf <41> Tj ET EMC
/TD <</MCID 3>> BDC BT /F 9 Tf <41> Tj ET EMC
/Figure <</MCID 4>> BDC 1 1 5 5 re f EMC`;
const TO_UNICODE = `1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfchar <41> <0041> endbfchar`;

const stream = (dict: string, content: string) =>
  `<<${dict}/Length ${content.length}>> stream\n${content}\nendstream`;
const OBJECTS = [
  "<</Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot 5 0 R/Metadata 6 0 R>>",
  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Tabs/S/StructParents 0/Contents 4 0 R/Resources<</Font<</F 7 0 R>>>>/Annots[8 0 R]>>",
  stream("", CONTENT),
  "<</Type/StructTreeRoot/K[10 0 R]/RoleMap<</Strong/Span>>/ParentTree<</Nums[0[11 0 R 12 0 R 17 0 R 18 0 R 19 0 R] 1 13 0 R]>>>>",
  stream("/Type/Metadata/Subtype/XML", XMP),
  "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65/Widths[1]/Encoding<</Differences[65/a1]>>/CharProcs<<>>/ToUnicode 9 0 R>>",
  "<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/StructParent 1/Contents(Naps)>>",
  stream("", TO_UNICODE),
  "<</S/Document/P 5 0 R/K[11 0 R 12 0 R 14 0 R 19 0 R 20 0 R]>>",
  "<</S/H1/P 10 0 R/Pg 3 0 R/K 0>>",
  "<</S/P/P 10 0 R/Pg 3 0 R/K[1 13 0 R]>>",
  "<</S/Link/P 12 0 R/K<</Type/OBJR/Obj 8 0 R/Pg 3 0 R>>>>",
  "<</S/Table/P 10 0 R/K[15 0 R 16 0 R]>>",
  "<</S/TR/P 14 0 R/K[17 0 R]>>",
  "<</S/TR/P 14 0 R/K[18 0 R]>>",
  "<</S/TH/P 15 0 R/Pg 3 0 R/K 2/A<</O/Table/Scope/Column>>>>",
  "<</S/TD/P 16 0 R/Pg 3 0 R/K 3>>",
  "<</S/Figure/P 10 0 R/Pg 3 0 R/K 4/Alt(A square)>>",
  "<</S/L/P 10 0 R/K[21 0 R]>>",
  "<</S/LI/P 20 0 R/K[22 0 R]>>",
  "<</S/LBody/P 21 0 R/K[23 0 R]>>",
  "<</S/Note/P 22 0 R/ID(n)/K[24 0 R]>>",
  "<</S/Strong/P 23 0 R/K[25 0 R]>>",
  "<</S/Formula/P 24 0 R/Alt(x)>>",
];

/** A PDF that has something of most rules, with one thing changed. */
function pdf(from = "", to = ""): Uint8Array {
  const objects = OBJECTS.map((object, index) => `${index + 1} 0 obj ${object} endobj`);
  const text = ["%PDF-1.7", ...objects].join("\n");
  expect(text).toContain(from);
  return Buffer.from(`${text.replace(from, to)}\ntrailer <</Root 1 0 R/Size 26>>\n%%EOF`, "latin1");
}

const failuresOf = async (bytes: Uint8Array) =>
  uaFindings(await openPdf(bytes)).map(({ rule }) => `${rule.clause}-${rule.test}`);

describe("the judge of PDF/UA", () => {
  it("finds nothing in a file that is as it should be", async () => {
    expect(await failuresOf(pdf())).toEqual([]);
    expect(uaFailures((await openPdf(pdf())).document)).toEqual([
      "an element without content: Formula in Strong",
    ]);
  });

  it.each([
    ["5-1", "http://www.aiim.org/pdfua/ns/id/", "http://example.org/"],
    ["5-2", "part>1<", "part>2<"],
    ["6.1-1", "%PDF-1.7", "%PDF-2.0"],
    ["6.2-1", "/Marked true", "/Marked false"],
    ["7.1-1", "(A) Tj ET EMC", "/Artifact BMC (A) Tj EMC ET EMC"],
    ["7.1-2", "/Artifact BMC 0", "/Artifact BMC /P <</MCID 1>> BDC EMC 0"],
    ["7.1-3", "/Artifact BMC 0", "/Span BMC 0"],
    ["7.1-5", "/Strong/Span", "/Bold/Span"],
    ["7.1-6", "/Strong/Span", "/Strong/Bold/Bold/Strong"],
    ["7.1-7", "/Strong/Span", "/Strong/Span/P/Span"],
    ["7.1-9", ">Naps<", "><"],
    ["7.1-10", "/DisplayDocTitle true", ""],
    ["7.1-12", "/S/L/P 10 0 R", "/S/L"],
    ["7.2-3", "/S/TR/P 14 0 R/K[17", "/S/P/P 14 0 R/K[17"],
    ["7.2-8", "/S/TR/P 14 0 R/K[17", "/S/P/P 14 0 R/K[17"],
    ["7.2-41", "/K 3>>", "/K 3/A<</RowSpan 2>>>>"],
    ["7.2-43", "/K 3>>", "/K 3/A<</ColSpan 2>>>>"],
    ["7.2-18", "/S/LI/", "/S/Div/"],
    ["7.2-22", "/Lang(en)", ""],
    ["7.2-29", "/Lang(en)", "/Lang(English language)"],
    ["7.2-34", "/Lang(en)", ""],
    ["7.3-1", "/Alt(A square)", ""],
    ["7.4.2-1", "/S/H1/", "/S/H2/"],
    ["7.5-1", "/Scope/Column", "/Scope/Row"],
    ["7.7-1", "/Alt(x)", ""],
    ["7.9-1", "/ID(n)", ""],
    ["7.18.3-1", "/Tabs/S", ""],
    ["7.18.5-1", "/S/Link/", "/S/Span/"],
    ["7.18.5-2", "/Contents(Naps)", ""],
    ["7.21.4.1-1", "/Subtype/Type3", "/Subtype/Type1"],
    ["7.21.7-1", "<41> <0041>", "<42> <0042>"],
    ["7.21.7-2", "<0041>", "<0000>"],
    ["7.21.8-1", "[65/a1]", "[65/.notdef]"],
  ])("finds a failure of %s", async (rule, from, to) => {
    expect(await failuresOf(pdf(from, to))).toContain(rule);
  });
});
