import { Parser } from "htmlparser2";

/** A piece of markup: a start tag, an end tag, or text. */
export type Piece =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * Reads HTML as the outputs make it into its pieces. Every element that is opened is closed after it, also
 * those whose end HTML leaves out.
 */
export function readMarkup(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") pieces.push({ kind: "text", text });
    text = "";
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        pieces.push({ kind: "open", name, attributes });
      },
      onclosetag(name) {
        flush();
        pieces.push({ kind: "close", name });
      },
      ontext(data) {
        text += data;
      },
    },
    // Names in drawings have capitals: `viewBox`.
    { lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
  );
  parser.end(html);
  flush();
  return pieces;
}
