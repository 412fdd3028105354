import { PDFRawStream } from "@cantoo/pdf-lib";
import type { Rule } from "../finding.ts";
import { type Mark, marksAround } from "../read/content.ts";
import { at, dictAt, isTrueAt, nameAt } from "../read/objects.ts";
import { isCircular, STANDARD_TYPES } from "../read/structure-types.ts";

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

const isArtifact = ({ tag }: Mark) => tag === "Artifact";
const isTagged = ({ element }: Mark) => element !== undefined;
const placeOf = ({ page, mcid, tag }: Mark) =>
  `page ${page}, ${tag ?? "content"}${mcid === undefined ? "" : ` ${mcid}`}`;

/** Clauses 6 and 7.1: all content is tagged or an artifact, types are known, the file says what it is. */
export const general: readonly Rule[] = [
  {
    ...{ clause: "6.1", test: 1, checkpoint: "01-005", says: "no PDF 1.0 to 1.7" },
    find: ({ document }) => (/^%PDF-1\.[0-7]/.test(document.context.header.toString()) ? [] : [""]),
  },
  {
    ...{ clause: "6.2", test: 1, checkpoint: "01-007", says: "not marked as tagged" },
    find: ({ catalog }) => (isTrueAt(dictAt(catalog, "MarkInfo"), "Marked") ? [] : [""]),
  },
  {
    ...{ clause: "7.1", test: 1, checkpoint: "01-003", says: "an artifact inside of tagged content" },
    find: ({ content }) =>
      content.marks.filter((mark) => isArtifact(mark) && marksAround(mark).some(isTagged)).map(placeOf),
  },
  {
    ...{ clause: "7.1", test: 2, checkpoint: "01-004", says: "tagged content inside of an artifact" },
    find: ({ content }) =>
      content.marks.filter((mark) => isTagged(mark) && marksAround(mark).some(isArtifact)).map(placeOf),
  },
  {
    ...{
      clause: "7.1",
      test: 3,
      checkpoint: "01-005",
      says: "content that is neither tagged nor an artifact",
    },
    find: ({ content }) =>
      content.marks
        .filter(
          (mark) =>
            mark.paints.size > 0 && !marksAround(mark).some((each) => isArtifact(each) || isTagged(each)),
        )
        .map(placeOf),
  },
  {
    ...{ clause: "7.1", test: 4, checkpoint: "01-007", says: "tags are said to be suspect" },
    find: ({ catalog }) => (isTrueAt(dictAt(catalog, "MarkInfo"), "Suspects") ? [""] : []),
  },
  {
    ...{ clause: "7.1", test: 5, checkpoint: "02-001", says: "a type that is not mapped to a standard one" },
    find: ({ elements }) => [
      ...new Set(
        elements
          .filter(({ standard }) => standard === "unmapped" || standard === "circular")
          .map(({ type }) => type),
      ),
    ],
  },
  {
    ...{ clause: "7.1", test: 6, checkpoint: "02-003", says: "a circle in the role map" },
    find: ({ elements, roles }) => [
      ...new Set(elements.filter(({ type }) => isCircular(type, roles)).map(({ type }) => type)),
    ],
  },
  {
    ...{ clause: "7.1", test: 7, checkpoint: "02-004", says: "a standard type is mapped to another" },
    find: ({ roles }) =>
      (roles?.keys() ?? []).map((key) => key.decodeText()).filter((type) => STANDARD_TYPES.has(type)),
  },
  {
    ...{ clause: "7.1", test: 8, checkpoint: "06-001", says: "no XMP metadata" },
    find: ({ catalog }) => {
      const stream = at(catalog, "Metadata");
      if (!(stream instanceof PDFRawStream)) return [""];
      const isXml = nameAt(stream.dict, "Type") === "Metadata" && nameAt(stream.dict, "Subtype") === "XML";
      return isXml ? [] : ["its stream says that it is something else"];
    },
  },
  {
    ...{ clause: "7.1", test: 9, checkpoint: "06-003", says: "no title in the metadata" },
    find: ({ xmp }) =>
      xmp.some(({ namespace, name, text }) => namespace === DUBLIN_CORE && name === "title" && text !== "")
        ? []
        : [""],
  },
  {
    ...{ clause: "7.1", test: 10, checkpoint: "07-001", says: "the title is not shown" },
    find: ({ catalog }) => (isTrueAt(dictAt(catalog, "ViewerPreferences"), "DisplayDocTitle") ? [] : [""]),
  },
  {
    ...{ clause: "7.1", test: 11, checkpoint: "01-005", says: "no tag tree" },
    find: ({ root }) => (root === undefined ? [""] : []),
  },
  {
    ...{ clause: "7.1", test: 12, checkpoint: "01-005", says: "an element without its parent" },
    find: ({ elements }) =>
      elements.filter(({ dict }) => dictAt(dict, "P") === undefined).map(({ type }) => type),
  },
];
