import type { Rule } from "../finding.ts";
import { type Mark, marksAround } from "../read/content.ts";
import type { Element } from "../read/elements.ts";
import { dictAt, textAt } from "../read/objects.ts";
import type { PdfFile } from "../read/pdf-file.ts";

const LANGUAGE_TAG = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;

/** Elements that say something under a key, in no language. */
const saidByElements = (key: string) => (file: PdfFile) =>
  file.lang !== undefined
    ? []
    : file.elements
        .filter(({ dict, lang }) => lang === undefined && textAt(dict, key) !== undefined)
        .map(({ type }) => type);

/** Spans of marked content that say something, in no language. */
const saidByMarks = (pick: (mark: Mark) => string | undefined) => (file: PdfFile) =>
  file.lang !== undefined
    ? []
    : file.content.marks
        .filter((mark) => mark.tag === "Span" && pick(mark) !== undefined && langOf(mark, file) === undefined)
        .map(({ page }) => `page ${page}`);

/** The language of marked content: its own, that of what is around it, or of their elements. */
function langOf(mark: Mark, { elementOf }: PdfFile): string | undefined {
  for (const { lang, element } of marksAround(mark)) {
    const found = lang ?? (element && elementOf.get(element)?.lang);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The language of an annotation's or field's text, which only its own element can say. */
const elementLang = (element: Element | undefined) => textAt(element?.dict, "Lang");

/** Clause 7.2: the natural language of everything that is said can be told. */
export const language: readonly Rule[] = [
  {
    ...{ clause: "7.2", test: 2, checkpoint: "11-003", says: "an outline in no language" },
    find: ({ catalog, lang }) =>
      lang === undefined && dictAt(dictAt(catalog, "Outlines"), "First") !== undefined ? [""] : [],
  },
  {
    ...{ clause: "7.2", test: 21, checkpoint: "11-002", says: "an ActualText in no language" },
    find: saidByElements("ActualText"),
  },
  {
    ...{ clause: "7.2", test: 22, checkpoint: "11-002", says: "an Alt in no language" },
    find: saidByElements("Alt"),
  },
  {
    ...{ clause: "7.2", test: 23, checkpoint: "11-002", says: "an expansion in no language" },
    find: saidByElements("E"),
  },
  {
    ...{ clause: "7.2", test: 24, checkpoint: "11-004", says: "an annotation's Contents in no language" },
    find: ({ annotations, lang }) =>
      annotations
        .filter(
          ({ dict, element }) =>
            lang === undefined &&
            textAt(dict, "Contents") !== undefined &&
            elementLang(element) === undefined,
        )
        .map(({ page }) => `page ${page}`),
  },
  {
    ...{ clause: "7.2", test: 25, checkpoint: "11-005", says: "a field's description in no language" },
    find: ({ annotations, lang }) =>
      annotations
        .filter(
          ({ dict, element }) =>
            lang === undefined && textAt(dict, "TU") !== undefined && elementLang(element) === undefined,
        )
        .map(({ page }) => `page ${page}`),
  },
  {
    ...{ clause: "7.2", test: 29, checkpoint: "11-007", says: "a Lang that is no language tag" },
    find: ({ lang, elements, content }) => {
      const all = [
        lang,
        ...elements.map(({ dict }) => textAt(dict, "Lang")),
        ...content.marks.map((mark) => mark.lang),
      ];
      return [...new Set(all.filter((each) => each !== undefined))].filter(
        (each) => !LANGUAGE_TAG.test(each),
      );
    },
  },
  {
    ...{ clause: "7.2", test: 30, checkpoint: "11-002", says: "a Span's ActualText in no language" },
    find: saidByMarks(({ actualText }) => actualText),
  },
  {
    ...{ clause: "7.2", test: 31, checkpoint: "11-002", says: "a Span's Alt in no language" },
    find: saidByMarks(({ alt }) => alt),
  },
  {
    ...{ clause: "7.2", test: 32, checkpoint: "11-002", says: "a Span's expansion in no language" },
    find: saidByMarks(({ expansion }) => expansion),
  },
  {
    ...{ clause: "7.2", test: 33, checkpoint: "11-006", says: "metadata in no language" },
    find: ({ xmp, lang }) =>
      lang === undefined
        ? xmp.filter(({ langs }) => langs.join() === "x-default").map(({ name }) => name)
        : [],
  },
  {
    ...{ clause: "7.2", test: 34, checkpoint: "11-001", says: "text in no language" },
    find: (file) =>
      file.lang !== undefined
        ? []
        : file.content.marks
            .filter(
              (mark) =>
                mark.paints.has("text") &&
                !marksAround(mark).some(({ tag }) => tag === "Artifact") &&
                langOf(mark, file) === undefined,
            )
            .map(({ page }) => `page ${page}`),
  },
];
