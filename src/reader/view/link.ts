/** A link as a page shows it. Text in views is plain text; only fields of type `Html` hold markup. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A piece of the line that says where a thing stands; a link where it can be opened. */
export type Whereabouts = Pick<Link, "text"> & Partial<Link>;
