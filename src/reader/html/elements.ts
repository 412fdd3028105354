import { escapeHtml } from "../../markup/html.ts";

/** Pieces of HTML, one a line; what is missing or empty is left out. */
export function lines(...pieces: readonly (string | undefined | readonly string[])[]): string {
  // One loop: pages are made of many thousands of lines.
  let text = "";
  const add = (piece: string | undefined) => {
    if (piece) text += text === "" ? piece : `\n${piece}`;
  };
  for (const piece of pieces) {
    if (typeof piece === "object") piece.forEach(add);
    else add(piece);
  }
  return text;
}

/** An attribute with a blank before it; nothing when it has no value. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeHtml(String(value))}"`;
}

/** An element around plain text; nothing when there is no text. */
export function textElement(tag: string, text: string | undefined, name?: string): string {
  return text === undefined ? "" : `<${tag}${attribute("class", name)}>${escapeHtml(text)}</${tag}>`;
}

/** A link with plain text. `current` marks the page it stands on. */
export function link({ text, href }: { text: string; href: string }, current = false): string {
  return `<a href="${escapeHtml(href)}"${current ? ' aria-current="page"' : ""}>${escapeHtml(text)}</a>`;
}
