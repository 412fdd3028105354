import { escapeHtml, type Html } from "../../markup/html.ts";

/** The ids of what is printed. */
export interface PrintedIds {
  has(id: string): boolean;
  /** The same for an id as it is in markup. */
  hasEscaped(id: string): boolean;
}

/** The ids in pieces of markup. */
export function idsIn(pieces: readonly Html[]): PrintedIds {
  const found = pieces.flatMap(({ text }) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));
  const escaped = new Set(found);
  return { has: (id) => escaped.has(escapeHtml(id)), hasEscaped: (id) => escaped.has(id) };
}
