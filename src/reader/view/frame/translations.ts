import { languageName } from "../../../i18n/intl.ts";
import type { Translation } from "../../../model/translation.ts";
import { LANDING, partFile, WHOLE } from "../../files.ts";
import { absoluteUrl } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";

/** A link to a page in another language. */
export interface TranslationLink {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The language by its own name: `Deutsch`. */
  readonly text: string;
  readonly href: string;
}

/** The same page for machines, by its language; the address is whole where the site's is known. */
export interface Alternate {
  readonly lang: string;
  readonly href: string;
}

/** Where the article can be read in other languages: at the same question, else from its beginning. */
export function translationLinks(page: PageContext): readonly TranslationLink[] {
  return (page.site.translations ?? []).map((translation) => ({
    lang: translation.lang,
    dir: translation.dir,
    text: languageName(translation.lang),
    href: addressIn(translation, sameFile(page, translation) ?? LANDING, page),
  }));
}

/**
 * The page in each of its languages, its own among them, as search engines ask for it; empty where it has
 * one only. https://html.spec.whatwg.org/multipage/links.html#rel-alternate
 */
export function alternates(page: PageContext): readonly Alternate[] {
  const others = (page.site.translations ?? []).flatMap((translation) => {
    const file = sameFile(page, translation);
    if (file === undefined) return [];
    const { meta } = page.article;
    const href = absoluteUrl({ meta, slug: translation.slug }, file) ?? addressIn(translation, file, page);
    return [{ lang: translation.lang, href }];
  });
  if (others.length === 0) return [];
  const own = absoluteUrl(page.article, page.file) ?? page.url(page.file);
  return [{ lang: page.article.meta.lang, href: own }, ...others];
}

function addressIn({ slug }: Translation, file: string, page: PageContext): string {
  return page.url(`../${slug}/${file}`);
}

/** The file that holds the same in a translation: parts are the same when their ids are. */
function sameFile({ file, article }: PageContext, { parts }: Translation): string | undefined {
  if (file === LANDING || file === WHOLE) return file;
  const part = article.parts.find((each) => partFile(each) === file);
  return part && parts.some(({ kind, id }) => kind === part.kind && id === part.id) ? file : undefined;
}
