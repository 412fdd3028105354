import { PDFDict, type PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";

/** Types that Chromium writes and PDF 1.7 does not know, each with the one that it stands for. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  Aside: "Div",
  FENote: "Note",
};
const S = PDFName.of("S");
const NOTE_MARK = PDFName.of("Aside");

/**
 * Finishes the tree that tells assistive technology what is what: the types that PDF 1.7 does not
 * know are explained, and footnotes, which stand where they are referred to, become Notes with an
 * id each. Chromium has no tag for a note: `in-page/sheet.ts` marks them as asides, and nothing else.
 */
export function finishTags(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (!root) return;
  let notes = 0;
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(S) !== NOTE_MARK) continue;
    object.set(S, PDFName.of("Note"));
    object.set(PDFName.of("ID"), PDFHexString.fromText(`note-${String(++notes).padStart(6, "0")}`));
  }
  root.set(PDFName.of("RoleMap"), document.context.obj(ROLES));
}
