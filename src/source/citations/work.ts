/** A work as CSL-JSON. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export interface Work {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A name in a CSL-JSON work. */
export interface WorkName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly [part: string]: unknown;
}

/** The fields of a work that hold names. */
export const NAME_FIELDS: readonly string[] = [
  ...["author", "editor", "translator", "container-author", "collection-editor", "composer", "contributor"],
  ...["curator", "director", "editorial-director", "illustrator", "interviewer", "original-author"],
  ...["recipient", "reviewed-author", "chair", "compiler", "executive-producer", "guest", "host", "narrator"],
  ...["organizer", "performer", "producer", "script-writer", "series-creator"],
];

/** The fields of a work that hold dates. */
export const DATE_FIELDS: readonly string[] = [
  ...["issued", "accessed", "original-date", "event-date", "submitted", "available-date"],
];
