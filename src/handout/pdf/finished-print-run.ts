import type { LostText } from "../../model/output.ts";
import type { Relocatable } from "./objects/relocatable.ts";
import type { SharedKeys } from "./objects/shared-keys.ts";

/** A place on a page. */
export interface Destination {
  /** Place of the page's object in its part. */
  readonly page: number;
  /** How the page is shown, as in a destination (ISO 32000-1, 12.3.2.2): `/XYZ 42 269 0`. */
  readonly view: string;
}

/** An entry of the outline. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 at the top; each entry belongs to the last one before it with a smaller level. */
  readonly level: number;
  readonly destination?: Destination;
  /** Place of the heading's element. */
  readonly element?: number;
}

/** A part's share of the tag tree. */
export interface PrintRunTags {
  /**
   * Places of the elements that are blocks of the document: first those that belong to the section
   * that was open before, then those of each section that begins in the part.
   */
  readonly sections: readonly (readonly number[])[];
  /** The ids of elements, and the elements' places. */
  readonly ids: readonly (readonly [id: string, element: number])[];
  /** To which object each number of the parent tree leads; -1 for none. */
  readonly parents: Int32Array;
}

/** What the imports of a part stand for, by their place: the pages' root, then its sections. */
export const PAGES_IMPORT = 0;
export const SECTION_IMPORT = 1;

/**
 * Some pages of a PDF, all but joined: what is left is to number their objects. Plain data, for
 * stores. Places count from 0, all `objects` first and then all `streams`.
 */
export interface FinishedPrintRun {
  /** Number of its first page in the whole, from 1. */
  readonly first: number;
  readonly pages: number;
  /** What its print lacks of what its pages showed, or has twice. */
  readonly lost: readonly LostText[];
  /** What other objects refer to, and what goes into the file as it is. */
  readonly objects: Relocatable;
  readonly streams: Relocatable;
  readonly shared: SharedKeys;
  /** Place of the root of its tree of pages. */
  readonly root: number;
  readonly outline: readonly OutlineEntry[];
  /** Places that links lead to, by their names as in the file (`/why`). */
  readonly destinations: readonly (readonly [name: string, target: Destination])[];
  /** Undefined when the browser wrote no tags. */
  readonly tags: PrintRunTags | undefined;
}
