import type { Words } from "../i18n/words.ts";
import type { Listed } from "../model/listed.ts";
import type { Locator, Locators } from "../model/locators.ts";
import type { Settings } from "./settings.ts";

/** How an output is called in the interface, in the article's language. */
export interface OutputLabel {
  /** What a person does with it: `Print`. */
  readonly verb: string;
  /** What it is: `Handout`. */
  readonly name: string;
  /** What is behind the link, in short: `Handout · A4`. */
  readonly about: string;
}

/** Where a thing stands in an output, as other outputs show it. */
export interface Place {
  /** `handout p. 4` */
  readonly text: string;
  /** Address that opens there, relative to the article's folder: `handout.pdf#page=4`. */
  readonly address: string;
}

/** A file that a person takes away. */
export interface DownloadLink {
  /** Relative to the article's folder. */
  readonly path: string;
  /** The name of its format: `PDF`. */
  readonly format: string;
  /** What it is: `Handout`. */
  readonly about: string;
}

/** An output as the other outputs and the shelf see it: enough to link to it. */
export interface OutputLink {
  /** Short and lower-case: for `--only`, and for the list of files that a build wrote. */
  readonly name: string;
  /** The file that a person opens first, relative to the article's folder. */
  entry(article: Pick<Listed, "slug">): string;
  /** Media type of the entry. */
  readonly mediaType: string;
  /** `locators` say how long it is, where that is known. */
  label(article: Listed, words: Words, locators?: Locators): OutputLabel;
  /** What it gives to take away, with these settings. */
  downloads?(article: Listed, settings: Settings, words: Words): readonly DownloadLink[];
  /** Where a locator leads in this output; undefined when it is not in there or nothing is to be said. */
  place?(locator: Locator, words: Words): Place | undefined;
}
