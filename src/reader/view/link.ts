/** A link as a page shows it. Text in views is plain text; only fields of type `Html` hold markup. */
export interface Link {
  readonly text: string;
  readonly href: string;
}
