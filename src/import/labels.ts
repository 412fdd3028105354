/** A name with a colon at the start of a text. */
export interface LabelAt {
  readonly name: string;
  /** The time that stands beside the name, as written. */
  readonly time?: string;
  /** All of the label, as written. */
  readonly written: string;
  /** What follows it. */
  readonly rest: string;
}

const TIME = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?`;
const NAME = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’&-]*(?: [\p{L}\p{M}(][\p{L}\p{M}\p{N}.,'’()&-]*){0,5}`;

/** `Name:`, `**Name:**`, `**Name**:`, `_Name_:`, `[00:12:34] Name:`, `Name (12:34):`. */
const LABEL = new RegExp(
  String.raw`^(?:(${TIME})\s+)?(\*\*|__|\*|_)?(${NAME}?)(?:\s*(${TIME}))?\s*(?:\2\s?[:：]|[:：]\s?\2)(?:\s+|$)`,
  "u",
);

/** Reads the label that a text begins with; undefined when there is none. */
export function labelAt(text: string): LabelAt | undefined {
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const [written, before, , name, behind] = match;
  const time = before ?? behind;
  const rest = text.slice(written!.length);
  return { name: name!.trim(), ...(time === undefined ? {} : { time }), written: written!.trim(), rest };
}

/** A label of bold or slanted letters, which names somebody even where it stands once. */
export function isMarked(label: LabelAt): boolean {
  return /^(?:\S+\s)?[*_]/.test(label.written);
}
