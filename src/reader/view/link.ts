/** A link as it is shown. All text in views is plain; only fields called `html` are HTML. */
export interface Link {
  readonly text: string;
  readonly href: string;
}
