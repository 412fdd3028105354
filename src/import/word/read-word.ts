import type { Element } from "domhandler";
import mammoth from "mammoth";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Block, FootnoteDefinition } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import { PICTURES, picturesFolder } from "../brought-pictures.ts";
import { type Converted, fromTree } from "../from-tree.ts";
import { htmlTree, parseHtml } from "../html/html-tree.ts";
import type { Imported, ImportFile, ImportInput } from "../imported.ts";
import { unlabelled } from "../unlabelled.ts";
import { CELL_STYLES, withAlignedCells } from "./aligned-cells.ts";
import { MATH_MARK, withFormulas } from "./formulas.ts";
import { withoutLostPictures } from "./lost-pictures.ts";
import { notesOf } from "./notes.ts";
import { type Package, readPackage } from "./package.ts";
import { wordsOfPackage } from "./package-words.ts";
import { STYLES } from "./styles.ts";
import { takenFront } from "./taken-front.ts";

/** A picture as the converter gives it. */
type MammothImage = Parameters<Parameters<typeof mammoth.images.imgElement>[0]>[0];

/**
 * Reads a Word file: its text by its styles, tables, pictures, formulas, footnotes, and comments as notes. Throws
 * `EnvironmentError` for a file that is none.
 */
export async function readWord({ files: [file], choices }: ImportInput): Promise<Imported> {
  const opened = readPackage(file!.bytes);
  if ("why" in opened) throw new EnvironmentError(`“${file!.path}” cannot be read: ${opened.why}`);
  return fromTree(await converted(file!, opened), choices);
}

async function converted({ path }: ImportFile, opened: Package): Promise<Converted> {
  const pictures: ImportFile[] = [];
  const { opened: whole, lost } = withoutLostPictures(opened);
  const left = lost.map((why) => ({ text: "", why }));
  const folder = picturesFolder(path);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(withFormulas(whole)) },
    {
      styleMap: [...CELL_STYLES, ...STYLES],
      transformDocument: withAlignedCells,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement((image) => taken(image, folder, pictures, left)),
    },
  );
  const parsed = parseHtml(value);
  const { notes, body } = notesOf(parsed.children as Element[]);
  const definitions = notes.map(
    ({ id, nodes }): FootnoteDefinition => ({
      type: "footnoteDefinition",
      identifier: id,
      children: htmlTree(nodes),
    }),
  );
  const { meta, labels, blocks } = takenFront(withMath([...htmlTree(body), ...definitions]));
  const plain = unlabelled(blocks.filter((block) => !isEmpty(block)));
  const { text, margins } = wordsOfPackage(opened);
  return {
    path,
    meta,
    blocks: plain.blocks,
    source: text,
    labels: [...labels, ...plain.labels],
    leftOut: [...left, ...margins.map((each) => ({ text: each, why: "heads and feet of pages" }))],
    files: pictures,
  };
}

/** Takes a picture into a folder beside the article; one that browsers do not show is left out, and told. */
async function taken(
  image: MammothImage,
  folder: string,
  pictures: ImportFile[],
  left: { text: string; why: string }[],
): Promise<{ readonly src: string }> {
  const ending = PICTURES[image.contentType];
  if (ending === undefined) {
    const why = `a picture of the kind ${image.contentType}, which browsers do not show`;
    left.push({ text: "", why });
    return { src: "" };
  }
  const path = `${folder}/picture-${pictures.length + 1}.${ending}`;
  pictures.push({ path, bytes: await image.readAsBuffer() });
  return { src: path };
}

/** A picture that is not shown leaves an empty paragraph. */
function isEmpty(block: Block): boolean {
  return (
    block.type === "paragraph" &&
    block.children.every((word) => (word.type === "image" ? word.url === "" : plainWords(word).trim() === ""))
  );
}

/** Formulas stand as marked TeX in the text; here they become formulas. */
function withMath<N extends object>(nodes: readonly N[]): readonly N[] {
  return nodes.flatMap((node): readonly N[] => {
    const { type, value, children } = node as { type?: string; value?: string; children?: readonly N[] };
    if (type === "text" && value?.includes(MATH_MARK)) {
      return value.split(MATH_MARK).flatMap((piece, index): readonly N[] => {
        if (piece === "") return [];
        const made =
          index % 2 === 0 ? { type: "text", value: piece } : { type: "inlineMath", value: piece.trim() };
        return [made as unknown as N];
      });
    }
    return [children ? { ...node, children: withMath(children) } : node];
  });
}
