import type { Rule } from "../finding.ts";
import type { Element } from "../read/elements.ts";
import type { PdfFile } from "../read/pdf-file.ts";

const ofType = ({ elements }: PdfFile, type: string) => elements.filter(({ standard }) => standard === type);
const typesIn = ({ kids }: Element) => kids.map(({ standard }) => standard);
const count = (element: Element, type: string) => typesIn(element).filter((each) => each === type).length;

/** Elements of a type that stand in anything but these. */
const mustBeIn = (type: string, parents: readonly string[]) => (file: PdfFile) =>
  ofType(file, type)
    .filter(({ parent }) => !parents.includes(parent?.standard ?? ""))
    .map(({ parent }) => `in ${parent?.standard ?? "the root"}`);

/** Elements of a type that hold anything but these. */
const mayHold = (type: string, kids: readonly string[]) => (file: PdfFile) =>
  ofType(file, type).flatMap((element) => typesIn(element).filter((kid) => !kids.includes(kid)));

/** Elements of a type of which something is true. */
const where = (type: string, isWrong: (element: Element) => boolean) => (file: PdfFile) =>
  ofType(file, type)
    .filter(isWrong)
    .map((element) => typesIn(element).join(" "));

const TABLES = { clause: "7.2", checkpoint: "09-004" } as const;
const LISTS = { clause: "7.2", checkpoint: "09-005" } as const;
const CONTENTS = { clause: "7.2", checkpoint: "09-006" } as const;

/** Clause 7.2: what may stand in tables, lists and contents (ISO 32000-1, 14.8.4.3). */
export const nesting: readonly Rule[] = [
  {
    ...{ ...TABLES, test: 3, says: "in a Table" },
    find: mayHold("Table", ["TR", "THead", "TBody", "TFoot", "Caption"]),
  },
  { ...TABLES, test: 4, says: "a TR", find: mustBeIn("TR", ["Table", "THead", "TBody", "TFoot"]) },
  { ...TABLES, test: 5, says: "a THead", find: mustBeIn("THead", ["Table"]) },
  { ...TABLES, test: 6, says: "a TBody", find: mustBeIn("TBody", ["Table"]) },
  { ...TABLES, test: 7, says: "a TFoot", find: mustBeIn("TFoot", ["Table"]) },
  { ...TABLES, test: 8, says: "a TH", find: mustBeIn("TH", ["TR"]) },
  { ...TABLES, test: 9, says: "a TD", find: mustBeIn("TD", ["TR"]) },
  { ...TABLES, test: 10, says: "in a TR", find: mayHold("TR", ["TH", "TD"]) },
  { ...TABLES, test: 11, says: "two THead", find: where("Table", (table) => count(table, "THead") > 1) },
  { ...TABLES, test: 12, says: "two TFoot", find: where("Table", (table) => count(table, "TFoot") > 1) },
  {
    ...{ ...TABLES, test: 13, says: "a TFoot without TBody" },
    find: where("Table", (table) => count(table, "TFoot") > 0 && count(table, "TBody") === 0),
  },
  {
    ...{ ...TABLES, test: 14, says: "a THead without TBody" },
    find: where("Table", (table) => count(table, "THead") > 0 && count(table, "TBody") === 0),
  },
  {
    ...{ ...TABLES, test: 16, says: "a Caption that is neither first nor last" },
    find: where("Table", (table) => typesIn(table).slice(1, -1).includes("Caption")),
  },
  { ...LISTS, test: 17, says: "an LI", find: mustBeIn("LI", ["L"]) },
  { ...LISTS, test: 18, says: "an LBody", find: mustBeIn("LBody", ["LI"]) },
  { ...LISTS, test: 19, says: "in an L", find: mayHold("L", ["L", "LI", "Caption"]) },
  { ...LISTS, test: 20, says: "in an LI", find: mayHold("LI", ["Lbl", "LBody"]) },
  { ...CONTENTS, test: 26, says: "a TOCI", find: mustBeIn("TOCI", ["TOC"]) },
  { ...CONTENTS, test: 27, says: "in a TOC", find: mayHold("TOC", ["TOC", "TOCI", "Caption"]) },
  {
    ...{ ...CONTENTS, test: 28, says: "a Caption that is not first" },
    find: where("TOC", (contents) => typesIn(contents).slice(1).includes("Caption")),
  },
  { ...TABLES, test: 36, says: "in a THead", find: mayHold("THead", ["TR"]) },
  { ...TABLES, test: 37, says: "in a TBody", find: mayHold("TBody", ["TR"]) },
  { ...TABLES, test: 38, says: "in a TFoot", find: mayHold("TFoot", ["TR"]) },
  { ...TABLES, test: 39, says: "two captions", find: where("Table", (table) => count(table, "Caption") > 1) },
  {
    ...{ ...LISTS, test: 40, says: "a Caption that is not first" },
    find: where("L", (list) => typesIn(list).slice(1).includes("Caption")),
  },
];
