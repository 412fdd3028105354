const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe to stand in HTML, between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Markup that may stand in a page as it is. Made by `html`, or by `raw` from what is markup already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What a template may hold. Text and numbers are escaped, markup is not, a list is joined, nothing gives nothing. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

/** A template of markup that escapes every value which is not markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) text += markupOf(values[index]) + strings[index + 1]!;
  return new Html(text);
}

/** Markup that comes from elsewhere: rendered prose, an SVG. Never text of an author. */
export function raw(markup: string): Html {
  return new Html(markup);
}

/** Pieces of markup, one a line; what is missing or empty is left out. */
export function lines(...pieces: readonly HtmlValue[]): Html {
  let text = "";
  const add = (piece: HtmlValue) => {
    const markup = markupOf(piece);
    if (markup !== "") text += text === "" ? markup : `\n${markup}`;
  };
  for (const piece of pieces) {
    if (Array.isArray(piece)) piece.forEach(add);
    else add(piece);
  }
  return new Html(text);
}

/** An attribute with a blank before it: `true` gives the bare name, no value gives nothing. */
export function attribute(name: string, value: string | number | boolean | undefined): Html {
  if (value === undefined || value === false) return new Html("");
  return new Html(value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`);
}

function markupOf(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (value === undefined || value === false) return "";
  return value.map(markupOf).join("");
}
