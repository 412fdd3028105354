/** Something that the reader of a page can do with a key. */
export interface Command {
  readonly id: string;
  /** `KeyboardEvent.key` of each of its keys, letters in lower case. */
  readonly keys: readonly string[];
  /** What it is called, in the language of the page. */
  readonly name: string | undefined;
  readonly run: () => void;
  /** When it is not, its keys do nothing and the list of keys leaves it out. */
  readonly isAvailable: () => boolean;
}
