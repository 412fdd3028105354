import { type Annotation, joined } from "./annotation.ts";
import { putAside, readKept, writeKept } from "./kept.ts";

/** The annotations of one article, in this browser. */
export interface Notebook {
  all(): readonly Annotation[];
  /** Whether the last change came into the browser's memory. */
  isKept(): boolean;
  /** What the memory had and cannot be read. */
  unreadable(): string | undefined;
  /** Adds annotations, or puts them in place of those with their ids. */
  put(added: readonly Annotation[]): void;
  remove(id: string): void;
}

/**
 * Opens the annotations that the browser has under `name`. `changed` is called after each change, also one in
 * another tab. What the browser does not keep lasts as long as the page.
 */
export function openNotebook(name: string, changed: () => void): Notebook {
  let { annotations, unreadable = putAside(name) } = readKept(name);
  let isKept = true;
  const change = (how: (before: readonly Annotation[]) => readonly Annotation[]) => {
    // Another tab may have changed them; what this page alone has must not be lost.
    annotations = how(isKept ? readKept(name).annotations : annotations);
    isKept = writeKept(name, annotations);
    changed();
  };
  addEventListener("storage", ({ key }) => {
    if (key !== name || !isKept) return;
    ({ annotations, unreadable = putAside(name) } = readKept(name));
    changed();
  });
  return {
    all: () => annotations,
    isKept: () => isKept,
    unreadable: () => unreadable,
    put: (added) => change((before) => joined(before, added)),
    remove: (id) => change((before) => before.filter((each) => each.id !== id)),
  };
}
