import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";

/** One element of a PDF's tag tree. */
export interface Tag {
  readonly type: string;
  readonly alt?: string;
  readonly id?: string;
  readonly kids: readonly Tag[];
  /** The pages (from 0) on which its own content and that of its kids stands, in order. */
  readonly pages: readonly number[];
}

/** The tag tree of a PDF, from its root. Throws when there is none. */
export async function readTags(bytes: Uint8Array): Promise<{ root: Tag; document: PDFDocument }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  return { root: tagOf(root, document, pages, undefined), document };
}

function tagOf(dict: PDFDict, document: PDFDocument, pages: ReadonlyMap<string, number>, page?: string): Tag {
  const own = dict.get(PDFName.of("Pg"))?.toString() ?? page;
  const kids: Tag[] = [];
  const seen = new Set<number>();
  const visit = (kid: unknown): void => {
    const value = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (value instanceof PDFArray) value.asArray().forEach(visit);
    else if (value instanceof PDFNumber && own !== undefined) seen.add(pages.get(own) ?? -1);
    else if (value instanceof PDFDict && value.has(PDFName.of("S")))
      kids.push(tagOf(value, document, pages, own));
    else if (value instanceof PDFDict) {
      const at = value.get(PDFName.of("Pg"))?.toString() ?? own;
      if (at !== undefined) seen.add(pages.get(at) ?? -1);
    }
  };
  visit(dict.get(PDFName.of("K")));
  for (const kid of kids) for (const at of kid.pages) seen.add(at);
  const text = (key: string) => {
    const value = dict.lookup(PDFName.of(key));
    return value && "decodeText" in value ? (value as { decodeText(): string }).decodeText() : undefined;
  };
  const [alt, id] = [text("Alt"), text("ID")];
  return {
    type: dict.get(PDFName.of("S"))?.toString().slice(1) ?? "Root",
    ...(alt === undefined ? {} : { alt }),
    ...(id === undefined ? {} : { id }),
    kids,
    pages: [...seen].sort((a, b) => a - b),
  };
}

/** The tag and all below it, in reading order. */
export function allTags(tag: Tag): Tag[] {
  return [tag, ...tag.kids.flatMap(allTags)];
}
