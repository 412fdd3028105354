import { type ChildNode, Element, Text } from "domhandler";

/** A note of the text, and what it is called. */
export interface Note {
  readonly id: string;
  readonly nodes: readonly ChildNode[];
}

/** The words that stand for the reference to a note until the text is a tree. */
const REFERENCE = /^#((?:footnote|endnote|comment)-\d+)$/;

/**
 * Takes the notes out of what mammoth writes: lists of footnotes and endnotes, and comments, at the end. References
 * become a link that `htmlTree` knows as one.
 */
export function notesOf(nodes: readonly ChildNode[]): {
  readonly notes: readonly Note[];
  readonly body: readonly ChildNode[];
} {
  const notes: Note[] = [];
  const body = nodes.filter((node) => {
    if (!(node instanceof Element)) return true;
    const found = node.name === "ol" ? listed(node) : node.name === "dl" ? comments(node) : [];
    notes.push(...found);
    return found.length === 0;
  });
  for (const node of [...body, ...notes.flatMap(({ nodes: inside }) => inside)]) markReferences(node);
  return { notes, body };
}

function listed({ children }: Element): readonly Note[] {
  return children.flatMap((item) => {
    const id =
      item instanceof Element ? /^(?:footnote|endnote)-\d+$/.exec(item.attribs.id ?? "")?.[0] : undefined;
    return id === undefined ? [] : [{ id, nodes: withoutBackLink((item as Element).children) }];
  });
}

function comments({ children }: Element): readonly Note[] {
  return children.flatMap((term, index) => {
    const id = term instanceof Element ? /^comment-\d+$/.exec(term.attribs.id ?? "")?.[0] : undefined;
    const text = children[index + 1];
    return id === undefined || !(text instanceof Element)
      ? []
      : [{ id, nodes: withoutBackLink(text.children) }];
  });
}

/** Notes end with an arrow back to the text. */
function withoutBackLink(nodes: readonly ChildNode[]): readonly ChildNode[] {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue;
    node.children = node.children.filter(
      (child) =>
        !(
          child instanceof Element &&
          child.name === "a" &&
          /^#(?:footnote|endnote|comment)-ref-/.test(child.attribs.href ?? "")
        ),
    );
    withoutBackLink(node.children);
  }
  return nodes;
}

/** `<sup><a href="#footnote-1">[1]</a></sup>` becomes `<note-ref>`. */
function markReferences(node: ChildNode): void {
  if (!(node instanceof Element)) return;
  node.children = node.children.map((child) => {
    const link = child instanceof Element && child.name === "sup" ? child.children[0] : undefined;
    const id = link instanceof Element ? REFERENCE.exec(link.attribs.href ?? "")?.[1] : undefined;
    return id === undefined ? child : new Element("note-ref", { id }, [new Text("")]);
  });
  node.children.forEach(markReferences);
}
