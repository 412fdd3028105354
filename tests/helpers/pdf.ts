import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** An entry of a PDF's outline. */
export interface OutlineEntry {
  readonly title: string;
  /** Page it leads to, from 1. */
  readonly page: number;
  readonly items: readonly OutlineEntry[];
}

/** A link to another place of the same PDF. */
export interface PdfLink {
  /** Pages from 1; a link that leads nowhere leads to 0. */
  readonly from: number;
  readonly to: number;
  /** The name of the place: an id of the article. */
  readonly name: string;
}

/** What tests read from a PDF. */
export interface ReadPdf {
  /** The text of each page, in reading order, lines apart. */
  readonly pages: readonly string[];
  readonly outline: readonly OutlineEntry[];
  readonly links: readonly PdfLink[];
  /** Addresses that links lead to outside of it, as the file has them. */
  readonly addresses: readonly string[];
  readonly labels: readonly string[] | null;
  readonly info: Readonly<Record<string, unknown>>;
  readonly lang: string | null;
  /** Attached files, by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** How viewers are to show it. */
  readonly opens: { readonly layout: string; readonly mode: string; readonly direction: string | null };
  /** Width and height of the first page, in pt. */
  readonly size: readonly [number, number];
}

/** What of pdf.js's annotations is used here. */
interface Annotation {
  readonly dest?: unknown;
  /** The address as it stands in the file; `url` is only there when pdf.js would open it. */
  readonly unsafeUrl?: string;
}

/** Reads a PDF, by its path or its bytes, with pdf.js. */
export async function readPdf(file: string | Uint8Array): Promise<ReadPdf> {
  // A copy: pdf.js takes what it is given away from us.
  const data = new Uint8Array(typeof file === "string" ? readFileSync(file) : file);
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  const links: PdfLink[] = [];
  const addresses: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const { dest, unsafeUrl } of (await page.getAnnotations()) as Annotation[]) {
      if (unsafeUrl !== undefined) addresses.push(unsafeUrl);
      if (typeof dest !== "string") continue;
      const [target] = (await pdf.getDestination(dest)) ?? [];
      const to = target ? (await pdf.getPageIndex(target)) + 1 : 0;
      links.push({ from: number, to, name: dest });
    }
    const content = await page.getTextContent();
    pages.push(
      content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    );
  }
  const readItems = async (items: Awaited<ReturnType<typeof pdf.getOutline>>): Promise<OutlineEntry[]> =>
    Promise.all(
      (items ?? []).map(async ({ title, dest, items: inner }) => {
        const target = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
        return { title, page: (await pdf.getPageIndex(target![0])) + 1, items: await readItems(inner) };
      }),
    );
  const { info } = await pdf.getMetadata();
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const attached: Record<string, { readonly content: Uint8Array }> = (await pdf.getAttachments()) ?? {};
  const preferences = (await pdf.getViewerPreferences()) as { readonly Direction?: string } | null;
  const read = {
    attachments: new Map(Object.entries(attached).map(([name, { content }]) => [name, content])),
    opens: {
      layout: await pdf.getPageLayout(),
      mode: await pdf.getPageMode(),
      direction: preferences?.Direction ?? null,
    },
    pages,
    outline: await readItems(await pdf.getOutline()),
    links,
    addresses,
    labels: await pdf.getPageLabels(),
    info: info as Record<string, unknown>,
    lang: (info as { Language?: string }).Language ?? null,
    size: [Math.round(width), Math.round(height)] as const,
  };
  await pdf.destroy();
  return read;
}
