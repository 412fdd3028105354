import JSZip from "jszip";

/** A Word file, opened: its parts by their paths. */
export interface Package {
  readonly zip: JSZip;
  readonly document: string;
  /** The other parts that have text, as XML: by their paths. */
  readonly others: ReadonlyMap<string, string>;
}

const TEXTS = /^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** Opens a Word file, or says why it cannot be read. */
export async function readPackage(bytes: Uint8Array): Promise<Package | { readonly why: string }> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const document = await zip.file("word/document.xml")?.async("string");
    if (document === undefined) return { why: "it is no Word file (.docx): save it as one" };
    const names = Object.keys(zip.files).filter((name) => TEXTS.test(name));
    const others = await Promise.all(
      names.map(async (name) => [name, await zip.file(name)!.async("string")] as const),
    );
    return { zip, document, others: new Map(others) };
  } catch {
    return { why: "it is no Word file (.docx), or it is damaged: open it in Word and save it again" };
  }
}
