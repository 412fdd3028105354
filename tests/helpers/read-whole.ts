import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type OutlineEntry, readPdf } from "./pdf.ts";
import { readTags, type Tag } from "./tags.ts";

/** An element with the text that it holds itself, page by page. */
export interface Told {
  readonly type: string;
  readonly text: string;
  readonly pages: readonly number[];
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: string;
  readonly kids: readonly Told[];
}

/** All that a reader of a PDF meets in it, whatever numbers its objects have. */
export interface ReadWhole {
  readonly pages: readonly string[];
  readonly labels: readonly string[] | null;
  readonly outline: readonly OutlineEntry[];
  /** Where each link stands and leads, by number of pages from 1, and what it says of itself. */
  readonly links: readonly (readonly [from: number, to: number | string | undefined, contents: string])[];
  readonly tags: Told;
  /** What pdf.js makes of the tags of each page. */
  readonly trees: readonly unknown[];
}

/** Reads a PDF with pdf.js and pdf-lib. */
export async function readWhole(bytes: Uint8Array): Promise<ReadWhole> {
  const { pages, outline } = await readPdf(bytes);
  const { root } = await readTags(bytes);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts = new Map<string, string>();
  const links: ReadWhole["links"][number][] = [];
  const trees: unknown[] = [];
  for (let index = 0; index < pdf.numPages; index++) {
    for (const [mark, text] of await marksOf(pdf, index)) texts.set(`${index} ${mark}`, text);
    links.push(...(await linksOf(pdf, index)));
    trees.push(JSON.parse(JSON.stringify(await (await pdf.getPage(index + 1)).getStructTree()), rolesOnly));
  }
  const labels = await pdf.getPageLabels();
  await pdf.destroy();
  return { pages, labels, outline, links, tags: told(root, texts), trees };
}

/** Numbers of objects differ from file to file. */
const rolesOnly = (key: string, value: unknown) => (key === "id" ? undefined : value);

function told(tag: Tag, texts: ReadonlyMap<string, string>): Told {
  const { type, alt, lang, scope, kids, marks, pages } = tag;
  return {
    ...{ type, pages, text: marks.map((mark) => texts.get(mark) ?? "").join("|") },
    ...(alt === undefined ? {} : { alt }),
    ...(lang === undefined ? {} : { lang }),
    ...(scope === undefined ? {} : { scope }),
    kids: kids.map((kid) => told(kid, texts)),
  };
}

/** The text of each piece of marked content on a page. */
async function marksOf(pdf: PDFDocumentProxy, index: number): Promise<Map<number, string>> {
  const { items } = await (await pdf.getPage(index + 1)).getTextContent({ includeMarkedContent: true });
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const mark = open.findLast((each) => each !== undefined);
      if (mark !== undefined) texts.set(mark, (texts.get(mark) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else {
      const mark = /_mc(\d+)$/.exec(item.id ?? "")?.[1];
      open.push(mark === undefined ? undefined : Number(mark));
    }
  }
  return texts;
}

async function linksOf(pdf: PDFDocumentProxy, index: number): Promise<ReadWhole["links"][number][]> {
  const annotations = await (await pdf.getPage(index + 1)).getAnnotations();
  return Promise.all(
    annotations.map(async ({ dest, url, contentsObj }) => {
      const target = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
      const to = target ? (await pdf.getPageIndex(target[0])) + 1 : url;
      return [index + 1, to, contentsObj?.str ?? ""] as const;
    }),
  );
}
