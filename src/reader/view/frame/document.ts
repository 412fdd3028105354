import type { Words } from "../../../i18n/words.ts";
import type { Annotations } from "../../../model/meta.ts";
import { EARLY_SCRIPT, FONTS, ICON, SCRIPT, STYLES, TOUCH_ICON } from "../../files.ts";
import type { Metadata } from "./metadata.ts";

/** What every page of the reader says about itself. */
export interface Document {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly description?: string | undefined;
  readonly assets: Assets;
  /** The kind of page; the style sheet has a class for each. */
  readonly kind:
    | "landing"
    | "question"
    | "section"
    | "expert"
    | "article"
    | "contents"
    | "matrix"
    | "references"
    | "shelf";
  /** The article's slug and the page's file in its folder: the browser remembers positions by them. */
  readonly place?: { readonly article: string; readonly file: string };
  /** Of a page that is one of several: the first of them, and the script that tells which has what. */
  readonly series?: { readonly first: string; readonly places: string } | undefined;
  readonly metadata?: Metadata;
  /** How the page lets people highlight and write notes; `none` where it has no text of an article. */
  readonly annotations: Annotations;
  readonly words: Words;
}

/** Addresses of the files that every page loads. */
interface Assets {
  readonly styles: string;
  readonly script: string;
  /** The script that runs before the browser draws the page. */
  readonly early: string;
  /** Of a page of an article: the script with the interface that only scripts need. */
  readonly interface?: string;
  readonly icon: string;
  readonly touchIcon: string;
  /** Where the fonts are, before their names. */
  readonly fonts: string;
  /** The tokens that the author's theme sets. */
  readonly themed: ReadonlySet<string>;
}

/** The files that a page loads; `url` makes their addresses as seen from the page. */
export function assetsView(url: (file: string) => string, themed: ReadonlySet<string> = new Set()): Assets {
  return {
    styles: url(STYLES),
    script: url(SCRIPT),
    early: url(EARLY_SCRIPT),
    icon: url(ICON),
    touchIcon: url(TOUCH_ICON),
    fonts: `${url(FONTS)}/`,
    themed,
  };
}
