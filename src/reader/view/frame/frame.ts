import { editionTexts } from "../../../i18n/credit-line.ts";
import { INTERFACE, LANDING, PLACES, SHELF } from "../../files.ts";
import { CHANGES_ID } from "../../html/ids.ts";
import { pdfAddress } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";
import type { QuestionPlace } from "../question-place.ts";
import { type Contents, contentsView } from "./contents.ts";
import { assetsView, type Document } from "./document.ts";
import { metadataView } from "./metadata.ts";
import { type OutputLinkView, outputLinks } from "./output-links.ts";
import { type TranslationLink, translationLinks } from "./translations.ts";

/** Everything on a page of an article besides its text. */
export interface Frame extends Document {
  readonly place: Required<Document>["place"] & { readonly title: string };
  /** On a question's page, which question it is; on the whole article a script tells. */
  readonly at: QuestionPlace | undefined;
  /** Whether several experts answer on this page, so that there is a choice to make. */
  readonly hasSpeakers: boolean;
  /** The link at the start of the bar: to the landing page, and on the landing page to the shelf. */
  readonly home: Link;
  readonly shelf: Link;
  readonly outputLinks: readonly OutputLinkView[];
  readonly contents: Contents;
  readonly translations: readonly TranslationLink[];
  /** Last change and version, as texts, with the address of what was changed. */
  readonly edition: { readonly texts: readonly string[]; readonly href: string | undefined };
  /** The full address of the article as a PDF, when there is one and the site's address is known. */
  readonly pdf: string | undefined;
}

/** What a page says about itself. Without a title or description it has those of the article. */
interface About {
  readonly title?: string;
  readonly description?: string;
  readonly at?: QuestionPlace | undefined;
  readonly hasSpeakers?: boolean;
  /** schema.org data for JSON-LD. */
  readonly data?: object | undefined;
}

/** The frame of a page. The article's title follows the page's own `title`. */
export function frameView(page: PageContext, kind: Document["kind"], about: About): Frame {
  const { article, words, site } = page;
  const { meta } = article;
  const title = about.title === undefined ? meta.title : `${about.title} – ${meta.title}`;
  const description = about.description || meta.description;
  const shelf = { text: words.backToShelf, href: page.url(SHELF) };
  return {
    lang: meta.lang,
    dir: meta.dir,
    title,
    description,
    assets: { ...assetsView(page.url, site.themed), interface: page.url(INTERFACE) },
    kind,
    at: about.at,
    hasSpeakers: about.hasSpeakers ?? false,
    place: { article: article.slug, title: meta.title, file: page.file },
    series: page.first === undefined ? undefined : { first: page.first, places: page.url(PLACES) },
    home: kind === "landing" ? shelf : { text: meta.title, href: page.url(LANDING) },
    shelf,
    outputLinks: outputLinks(article, site.outputs, words, page.url, site.locators),
    contents: contentsView(page),
    translations: translationLinks(page),
    edition: {
      texts: editionTexts({ ...meta, date: undefined }, words),
      href: meta.changes.length > 0 ? page.url(LANDING, CHANGES_ID) : undefined,
    },
    pdf: pdfAddress(article, site),
    words,
    annotations: meta.annotations,
    metadata: metadataView(page, title, description, about.data),
  };
}
