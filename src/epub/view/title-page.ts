import { creditLine, editionTexts, kindLabel, sourceLine } from "../../i18n/credit-line.ts";
import type { Html } from "../../markup/html.ts";
import type { Expert } from "../../model/expert.ts";
import type { Author, License } from "../../model/meta.ts";
import { isEmpty } from "../../model/prose.ts";
import { addressOf, doiAddress } from "../../model/source-work.ts";
import { expertFile } from "../files.ts";
import type { PageContext } from "./page-context.ts";

/** A text that may have an address. */
export interface LinkedText {
  readonly text: string;
  readonly href: string | undefined;
}

/** An expert as the book names them. */
export interface PersonView extends Pick<Expert, "name" | "initials" | "affiliation" | "orcid" | "colour"> {
  /** Address of their page. */
  readonly href: string;
}

/** The title page, with the abstract and the experts. */
export interface TitleView {
  readonly kind: "title";
  readonly title: string;
  readonly subtitle: string | undefined;
  /** What the article is, its dates and its version. */
  readonly edition: readonly string[];
  readonly authors: string | undefined;
  /** Authors and editors of whom more than the name is known. */
  readonly people: readonly Pick<Author, "name" | "affiliation" | "orcid">[];
  readonly source: LinkedText | undefined;
  readonly license: License | undefined;
  /** As an address. */
  readonly doi: string | undefined;
  readonly abstract: Html | undefined;
  readonly experts: readonly PersonView[];
  readonly prompts: readonly Html[];
}

/** The view of the title page. */
export function titleView(page: PageContext): TitleView {
  const { article, words } = page;
  const { meta, abstract, prompts } = article;
  const { authors, editors, source, license, doi } = meta;
  const kind = kindLabel(meta.kind, words);
  const text = sourceLine(meta, words);
  return {
    kind: "title",
    title: meta.title,
    subtitle: meta.subtitle,
    edition: [...(kind ? [kind] : []), ...editionTexts(meta, words)],
    authors: creditLine({ meta }, words),
    people: [...authors, ...editors].filter(({ affiliation, orcid }) => affiliation ?? orcid),
    source: source && text ? { text, href: addressOf(source) } : undefined,
    license,
    doi: doi && doiAddress(doi),
    abstract: isEmpty(abstract.prose) ? undefined : page.passage(abstract.prose, 2),
    experts: article.experts.map(personView),
    prompts: prompts.map(({ prose }) => page.passage(prose, 3)),
  };
}

/** The view of an expert. */
export function personView(expert: Expert): PersonView {
  const { name, initials, affiliation, orcid, colour } = expert;
  return { name, initials, affiliation, orcid, colour, href: expertFile(expert) };
}
