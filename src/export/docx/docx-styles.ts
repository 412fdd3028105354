import {
  AlignmentType,
  BorderStyle,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from "docx";

const SERIF = "Cambria";
const SANS = "Calibri";
/** The ground of boxes. */
const GROUND = "EEF2F7";
/** Where a box begins and ends, from the edges of the text. */
const BOX_INDENT = 240;

/** Paragraphs of a box have no space between them, which would divide its ground. */
const box = {
  indent: { left: BOX_INDENT, right: BOX_INDENT },
  shading: { fill: GROUND },
  spacing: { after: 0 },
};

/**
 * What a paragraph of a list in a box adds to its style: it begins further in, by so many lists (`depth`, from 1), and
 * has the ground of the box from the same edge on. A border of the ground’s colour takes it there; Word
 * allows 31 points. `hanging` is for the first paragraph of an item, which has its sign before it.
 */
export function listInBox(depth: number, hanging: boolean): IParagraphPropertiesOptions {
  const left = BOX_INDENT + 360 * depth;
  const space = Math.min(31, 18 * (hanging ? depth - 1 : depth));
  const border = { style: BorderStyle.SINGLE, size: 4, color: GROUND, space };
  return {
    ...box,
    indent: { left, right: BOX_INDENT, ...(hanging ? { hanging: 360 } : {}) },
    ...(space > 0 ? { border: { left: border } } : {}),
  };
}

const own = (
  id: string,
  name: string,
  paragraph: IParagraphStyleOptions["paragraph"],
  run: IParagraphStyleOptions["run"] = {},
): IParagraphStyleOptions => ({ id, name, basedOn: "Normal", quickFormat: true, paragraph, run });

/** Styles of paragraphs, under Word’s names where it has such a style. */
const OWN: IParagraphStyleOptions[] = [
  own("Subtitle", "Subtitle", { spacing: { after: 120 } }, { font: SANS, size: 26, color: "4B5563" }),
  own("Author", "Author", { spacing: { after: 60 } }, { font: SANS }),
  own("Date", "Date", { spacing: { after: 60 } }, { font: SANS }),
  own("Abstract", "Abstract", { indent: { left: 360, right: 360 } }, { italics: true }),
  own("Quote", "Quote", { indent: { left: 480, right: 480 } }, { italics: true }),
  own("Caption", "Caption", { spacing: { before: 60, after: 200 } }, { font: SANS, size: 19 }),
  own(
    "Code",
    "Code",
    { spacing: { line: 240, lineRule: "auto" }, keepLines: true, shading: { fill: "F3F4F6" } },
    { font: "Consolas", size: 18 },
  ),
  own("Figure", "Figure", { alignment: AlignmentType.CENTER }),
  own("Formula", "Formula", {}),
  own("Box", "Box", box),
  own("MarginNote", "Margin Note", { indent: { left: 720 } }, { size: 19 }),
  own("Prompt", "Prompt", box),
  own("PromptTitle", "Prompt Title", { ...box, keepNext: true }, { bold: true }),
  own("DefinitionTerm", "Definition Term", { spacing: { after: 20 }, keepNext: true }, { bold: true }),
  own("Definition", "Definition", { indent: { left: 480 } }),
  own(
    "TableText",
    "Table Text",
    { spacing: { after: 40, line: 250, lineRule: "auto" } },
    { font: SANS, size: 19 },
  ),
  own("Bibliography", "Bibliography", { indent: { left: 480, hanging: 480 } }),
];

/** The styles of a Word file: Word’s own names where it has them, so that its tools know them. Sizes are in half points, spaces in twentieths. */
export function stylesFor(lang: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: SANS, size, bold: true, color: "1F2937" },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: SERIF, size: 22, language: { value: lang, eastAsia: lang, bidirectional: lang } },
        paragraph: { spacing: { after: 140, line: 288, lineRule: "auto" } },
      },
      title: { run: { font: SANS, size: 44, bold: true }, paragraph: { spacing: { after: 80 } } },
      heading1: heading(32, 480),
      heading2: heading(26, 320),
      heading3: heading(23, 240),
      heading4: heading(22, 200),
      heading5: heading(22, 200),
      heading6: heading(22, 200),
      hyperlink: { run: { color: "1D4ED8", underline: {} } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60 } } },
    },
    characterStyles: [{ id: "InlineCode", name: "Inline Code", run: { font: "Consolas", size: 20 } }],
    paragraphStyles: OWN,
  };
}

/** The levels of a list: signs, or numbers from `start`. */
export function levelsOf(start: number | undefined) {
  const signs = ["•", "–", "▪"];
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: start === undefined ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: start === undefined ? signs[level % 3]! : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    ...(start === undefined || level > 0 ? {} : { start }),
    style: { paragraph: { indent: { left: (level + 1) * 720, hanging: 360 } } },
  }));
}
