import type { Words } from "../../../i18n/words.ts";
import type { Prose } from "../../../model/prose.ts";
import { proseText } from "../../../prose/text.ts";
import { DOORS, LANDING, SHELF } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import { absoluteUrl } from "../address.ts";
import { type Door, doorsOf } from "../doors.ts";
import type { Link } from "../link.ts";
import { type Assets, assetsView } from "../shelf/site-frame.ts";
import { type Contents, contentsView } from "./contents.ts";
import { type Metadata, metadataView } from "./metadata.ts";

/** What stands around the text of every page. */
export interface Frame {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly description: string | undefined;
  readonly assets: Assets;
  /** The kind of page, for the style sheet. */
  readonly kind: PageKind;
  /** The article and where the page is in its folder. */
  readonly place: { readonly article: string; readonly title: string; readonly file: string };
  /** What the bar leads back to: the article's title page, and from there the shelf. */
  readonly home: Link;
  readonly shelf: Link;
  readonly doors: readonly Door[];
  readonly contents: Contents;
  /** The handout's address as it can be typed, where there is one and the site's is known. */
  readonly handout: string | undefined;
  readonly words: Words;
  readonly metadata: Metadata;
}

export type PageKind = "landing" | "question" | "section" | "expert" | "article" | "references";

/** What a page says about itself, where that is not what the article says. */
interface About {
  readonly title?: string;
  readonly description?: string;
  /** schema.org, as JSON-LD. */
  readonly data?: object;
}

/** The frame of a page. `title` is the page's own; the article's follows it. */
export function frameView(
  page: PageContext,
  kind: PageKind,
  { title, description, data }: About = {},
): Frame {
  const { article, words, site } = page;
  const { meta } = article;
  const whole = title === undefined ? meta.title : `${title} – ${meta.title}`;
  const said = description || meta.description;
  const shelf = { text: words.backToShelf, href: page.url(SHELF) };
  return {
    lang: meta.lang,
    dir: meta.dir,
    title: whole,
    description: said,
    assets: assetsView(page.url),
    kind,
    place: { article: article.slug, title: meta.title, file: page.file },
    home: kind === "landing" ? shelf : { text: meta.title, href: page.url(LANDING) },
    shelf,
    doors: doorsOf(article, site.outputs, words, page.url),
    contents: contentsView(page),
    handout: site.outputs.includes("handout") ? absoluteUrl(page, DOORS.handout) : undefined,
    words,
    metadata: metadataView(page, kind, { title: whole, description: said, ...(data ? { data } : {}) }),
  };
}

/** How long search engines let a description be, in characters. */
const DESCRIPTION = 160;

/** The start of a text, cut between words, as a page's description; empty when there is no text. */
export function describe(prose: Prose): string {
  const text = proseText(prose);
  if (text.length <= DESCRIPTION) return text;
  return `${text.slice(0, DESCRIPTION).replace(/\s+\S*$/, "")} …`;
}
