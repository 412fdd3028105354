import type { LostText } from "./lost-text.ts";
import type { Relocatable } from "./objects/relocatable.ts";
import type { SharedKeys } from "./objects/shared-keys.ts";

/** Where a link or an outline entry leads to. */
export interface Destination {
  /** Index of the page's object in its print run. */
  readonly page: number;
  /** How the page is shown (ISO 32000-1, 12.3.2.2): `/XYZ 42 269 0`. */
  readonly view: string;
}

/** An entry of the outline. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 at the top; each entry belongs to the last one before it with a smaller level. */
  readonly level: number;
  readonly destination?: Destination;
  /** Index of the heading's element in the tag tree. */
  readonly element?: number;
}

/** A print run's share of the tag tree. */
export interface PrintRunTags {
  /**
   * Indexes of the elements that are blocks of the document: first those of the section that continues
   * from the print run before, then those of each section that begins in this one.
   */
  readonly sections: readonly (readonly number[])[];
  /** The ids of elements, and the elements' indexes. */
  readonly ids: readonly (readonly [id: string, element: number])[];
  /** The object that each number of the parent tree leads to. */
  readonly parents: Uint32Array;
}

/**
 * The index of the page tree's root among the imports of a print run: objects of the file that it refers
 * to but does not contain. The sections of the print run follow.
 */
export const PAGES_IMPORT = 0;
/** The index of the import of the first section; see `PAGES_IMPORT`. */
export const SECTION_IMPORT = 1;

/**
 * What keeps pages from what the file would say of itself: a glyph that is an empty box, a glyph whose
 * letter is not known, a font that is not in the file, and what PDF/A forbids.
 */
export type PdfFault = "no-glyph" | "no-letter" | "no-font" | "forbidden";

/**
 * Some pages of a PDF, ready to be joined: only the numbers of their objects are missing. Plain data, so
 * that it can be cached. Objects are referred to by index: first all `objects`, then all `streams`.
 */
export interface FinishedPrintRun {
  /** Number of its first page in the handout, from 1. */
  readonly first: number;
  /** How many pages it has. */
  readonly pages: number;
  /** Text that its pages showed and that is missing in print, or printed twice. */
  readonly lost: readonly LostText[];
  /** Each once. */
  readonly faults: readonly PdfFault[];
  /** Objects that are no streams. */
  readonly objects: Relocatable;
  /** Objects that are streams, which go into the file as they are. */
  readonly streams: Relocatable;
  readonly shared: SharedKeys;
  /** Index of the root of its page tree. */
  readonly root: number;
  readonly outline: readonly OutlineEntry[];
  /** Destinations of links by their names as in the file (`/why`). */
  readonly destinations: readonly (readonly [name: string, destination: Destination])[];
  /** Undefined when it is plain. */
  readonly tags: PrintRunTags | undefined;
  /** Why it is as the browser wrote it, without tags: in what its PDF is not of the form that is known. */
  readonly plain?: string;
}
