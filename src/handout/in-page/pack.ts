import type { Sheet } from "./sheet.ts";

/** A sheet as text: to be handed from one tab to another, or kept on disk. */
export interface PackedSheet {
  readonly html: string;
  readonly running?: string;
  readonly ids: readonly string[];
}

/** A sheet as text. */
export function packSheet({ element, running, ids }: Sheet): PackedSheet {
  return { html: element.outerHTML, ...(running === undefined ? {} : { running }), ids };
}

/** The sheet that `packSheet` made a text of. Its number is given anew when sheets are joined. */
export function unpackSheet({ html, running, ids }: PackedSheet): Sheet {
  const template = document.createElement("template");
  template.innerHTML = html;
  const element = document.importNode(template.content, true).firstElementChild as HTMLElement;
  return {
    ...{ element, number: 0, running, ids },
    text: element.querySelector(".handout") ?? undefined,
    notes: [...element.querySelectorAll<HTMLElement>(".sheet-notes > *")],
  };
}
