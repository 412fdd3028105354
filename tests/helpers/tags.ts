import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";

/** One element of a PDF's tag tree. */
export interface Tag {
  readonly type: string;
  readonly alt?: string;
  readonly id?: string;
  readonly lang?: string;
  /** Of a head cell: of what it is the head. */
  readonly scope?: string;
  readonly ref: PDFRef | undefined;
  readonly kids: readonly Tag[];
  /** Its own marked content: page (from 0) and number. */
  readonly marks: readonly string[];
  /** The annotations that it holds itself. */
  readonly annotations: readonly PDFRef[];
  /** The pages (from 0) on which its own content and that of its kids stands, in order. */
  readonly pages: readonly number[];
}

/** The tag tree of a PDF, from its root. Throws when there is none. */
export async function readTags(bytes: Uint8Array): Promise<{ root: Tag; document: PDFDocument }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { root: rootTag(document), document };
}

/** The tag tree of an open PDF. */
export function rootTag(document: PDFDocument): Tag {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  return tagOf(document.catalog.get(PDFName.of("StructTreeRoot"))!, document, pages);
}

type Pages = ReadonlyMap<string, number>;

function tagOf(object: PDFObject, document: PDFDocument, pages: Pages, page?: string): Tag {
  const dict = document.context.lookup(object, PDFDict);
  const own = dict.get(PDFName.of("Pg"))?.toString() ?? page;
  const kids: Tag[] = [];
  const seen = new Set<number>();
  const marks: string[] = [];
  const annotations: PDFRef[] = [];
  const mark = (at: string | undefined, number: PDFNumber) => {
    seen.add(pages.get(at ?? "") ?? -1);
    marks.push(`${pages.get(at ?? "")} ${number.asNumber()}`);
  };
  const visit = (kid: unknown): void => {
    const value = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (value instanceof PDFArray) value.asArray().forEach(visit);
    else if (value instanceof PDFNumber) mark(own, value);
    else if (value instanceof PDFDict && value.has(PDFName.of("S")))
      kids.push(tagOf(kid as PDFObject, document, pages, own));
    else if (value instanceof PDFDict) {
      const at = value.get(PDFName.of("Pg"))?.toString() ?? own;
      if (value.get(PDFName.of("Obj")) instanceof PDFRef)
        annotations.push(value.get(PDFName.of("Obj")) as PDFRef);
      else mark(at, value.lookup(PDFName.of("MCID"), PDFNumber));
    }
  };
  visit(dict.get(PDFName.of("K")));
  for (const kid of kids) for (const at of kid.pages) seen.add(at);
  const text = (key: string) => {
    const value = dict.lookup(PDFName.of(key));
    return value && "decodeText" in value ? (value as { decodeText(): string }).decodeText() : undefined;
  };
  const [alt, id, lang] = [text("Alt"), text("ID"), text("Lang")];
  const scope = /\/Scope \/(\w+)/.exec(String(dict.lookup(PDFName.of("A"))))?.[1];
  return {
    ref: object instanceof PDFRef ? object : undefined,
    ...{ marks, annotations },
    ...(scope === undefined ? {} : { scope }),
    type: dict.get(PDFName.of("S"))?.toString().slice(1) ?? "Root",
    ...(alt === undefined ? {} : { alt }),
    ...(id === undefined ? {} : { id }),
    ...(lang === undefined ? {} : { lang }),
    kids,
    pages: [...seen].sort((a, b) => a - b),
  };
}

/** The tag and all below it, in reading order. */
export function allTags(tag: Tag): Tag[] {
  return [tag, ...tag.kids.flatMap(allTags)];
}
