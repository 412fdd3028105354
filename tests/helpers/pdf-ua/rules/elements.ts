import type { Rule } from "../finding.ts";
import type { Element } from "../read/elements.ts";
import type { PdfFile } from "../read/pdf-file.ts";

const ofType = ({ elements }: PdfFile, type: string) => elements.filter(({ standard }) => standard === type);
const isSilent = ({ alt, actualText }: Element) => !alt && actualText === undefined;
const isNumbered = ({ standard }: Element) => /^H\d$/.test(standard);

/** Where the levels of headings begin below 1 or leave one out, as "H3 after H1". */
function headingGaps({ elements }: PdfFile): string[] {
  const levels = elements.filter(isNumbered).map(({ standard }) => Number(standard[1]));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`H${level} after ${before === 0 ? "nothing" : `H${before}`}`] : [];
  });
}

function repeatedIds(notes: readonly Element[]): string[] {
  const ids = notes.flatMap(({ id }) => id ?? []);
  return ids.filter((id, index) => ids.indexOf(id) < index);
}

/** Clauses 7.3, 7.4, 7.7, 7.9: figures, headings, formulas, notes. */
export const elements: readonly Rule[] = [
  {
    ...{ clause: "7.3", test: 1, checkpoint: "13-004", says: "a Figure without Alt" },
    find: (file) =>
      ofType(file, "Figure")
        .filter(isSilent)
        .map(() => ""),
  },
  { ...{ clause: "7.4.2", test: 1, checkpoint: "14-003", says: "a heading's level" }, find: headingGaps },
  {
    ...{ clause: "7.4.4", test: 1, checkpoint: "14-006", says: "two H in one element" },
    find: ({ elements: all }) =>
      all
        .filter(({ kids }) => kids.filter(({ standard }) => standard === "H").length > 1)
        .map(({ type }) => type),
  },
  {
    ...{ clause: "7.4.4", test: 2, checkpoint: "14-007", says: "an H, but others are numbered" },
    find: (file) => (file.elements.some(isNumbered) ? ofType(file, "H").map(() => "") : []),
  },
  {
    ...{ clause: "7.4.4", test: 3, checkpoint: "14-007", says: "a numbered heading, but others are H" },
    find: (file) =>
      ofType(file, "H").length > 0 ? file.elements.filter(isNumbered).map(({ standard }) => standard) : [],
  },
  {
    ...{ clause: "7.7", test: 1, checkpoint: "17-002", says: "a Formula without Alt" },
    find: (file) =>
      ofType(file, "Formula")
        .filter(isSilent)
        .map(() => ""),
  },
  {
    ...{ clause: "7.9", test: 1, checkpoint: "19-003", says: "a Note without ID" },
    find: (file) =>
      ofType(file, "Note")
        .filter(({ id }) => !id)
        .map(() => ""),
  },
  {
    ...{ clause: "7.9", test: 2, checkpoint: "19-004", says: "Notes of one ID" },
    find: (file) => repeatedIds(ofType(file, "Note")),
  },
];
