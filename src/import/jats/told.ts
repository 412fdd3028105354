import type { Element } from "domhandler";
import type { Block, FootnoteDefinition } from "../../document/nodes.ts";
import { childrenNamed, findAll, linesIn } from "./xml.ts";

/** What is known of an article while its elements are read, and takes what is not in its text. */
export interface Told {
  /** Whether the article says which of its sections are questions. */
  readonly marksQuestions: boolean;
  /** Ids of the notes that the text has. */
  readonly notes: ReadonlySet<string>;
  /** The name of a picture as a file beside the article has it; undefined where none is that browsers show. */
  picture(name: string): string | undefined;
  /** Takes the text of a note. */
  note(identifier: string, blocks: readonly Block[]): void;
  /** Takes the label of a thing, which has another one in an article. */
  label(text: string): void;
  /** Takes what is left out, and the element that it stood in. */
  left(text: string, why: string, element: Element): void;
}

/** What was told, in the order of the file. */
export interface Noted {
  readonly definitions: readonly FootnoteDefinition[];
  readonly labels: readonly { readonly text: string; readonly as: "number" }[];
  readonly leftOut: readonly { readonly text: string; readonly why: string; readonly line: number }[];
}

/** Nothing told yet, of the article `root` in `xml`. `isThere` tells whether a file lies beside it. */
export function newTold(root: Element, xml: string, isThere: (path: string) => boolean): Told & Noted {
  const definitions: FootnoteDefinition[] = [];
  const labels: { text: string; as: "number" }[] = [];
  const leftOut: { text: string; why: string; line: number }[] = [];
  const lineOf = linesIn(xml);
  return {
    ...{ definitions, labels, leftOut },
    marksQuestions: findAll(root.children, "sec").some(({ attribs }) => attribs["sec-type"] === "question"),
    notes: notesReferredTo(root),
    picture: (name) => pictureBeside(name, isThere),
    note: (identifier, children) =>
      void definitions.push({ type: "footnoteDefinition", identifier, children }),
    label: (text) => void labels.push({ text, as: "number" }),
    left: (text, why, element) => void leftOut.push({ text, why, line: lineOf(element) }),
  };
}

/** The notes in the text that something refers to. */
function notesReferredTo(root: Element): ReadonlySet<string> {
  const contents = childrenNamed(root, "body", "back", "floats-group", "floats-wrap");
  const there = new Set(findAll(contents, "fn").map(({ attribs }) => attribs.id));
  const named = findAll(root.children, "xref")
    .filter(({ attribs }) => attribs["ref-type"] === "fn")
    .flatMap(({ attribs }) => (attribs.rid ?? "").split(/\s+/));
  return new Set(named.filter((id) => there.has(id)));
}

const SHOWN = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/**
 * The name of a picture’s file: as it is written, or, where publishers leave the ending out or name one for print, that
 * of a file beside it that browsers show. One that is written with such an ending need not be there yet.
 */
function pictureBeside(name: string, isThere: (path: string) => boolean): string | undefined {
  if (name === "" || name.includes(":")) return undefined;
  if (SHOWN.test(name)) return name;
  const stem = name.replace(/\.(?:tiff?|eps|pdf|ai|bmp)$/i, "");
  return ["png", "jpg", "jpeg", "gif", "svg", "webp"].map((kind) => `${stem}.${kind}`).find(isThere);
}
