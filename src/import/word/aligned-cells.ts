/** What the converter knows of a part of a Word file. */
interface Part {
  readonly type?: string;
  readonly alignment?: string | null;
  readonly children?: readonly Part[];
}

/** What Word calls alignments, and the styles that stand for them until the text is HTML; `end` is right in newer files. */
const STYLE_OF: Readonly<Record<string, string>> = {
  right: "Cell Right",
  end: "Cell Right",
  center: "Cell Center",
};

/** What those styles become; as mammoth takes it. */
export const CELL_STYLES: readonly string[] = [
  "p[style-name='Cell Right'] => p.align-right:fresh",
  "p[style-name='Cell Center'] => p.align-center:fresh",
];

/** A Word file in which paragraphs of tables have a style that says how they are aligned, as HTML has only styles. */
export function withAlignedCells<P extends Part>(part: P, isInCell = false): P {
  const style = isInCell && part.type === "paragraph" ? STYLE_OF[part.alignment ?? ""] : undefined;
  const isCell = isInCell || part.type === "tableCell";
  return {
    ...part,
    ...(style === undefined ? {} : { styleId: style, styleName: style }),
    ...(part.children ? { children: part.children.map((child) => withAlignedCells(child, isCell)) } : {}),
  };
}
