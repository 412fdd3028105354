import { wordsOf } from "../../i18n/own-words.ts";
import { questionsOf } from "../../model/article.ts";
import { encodedPath } from "../../model/encoded-path.ts";
import type { Listed } from "../../model/listed.ts";
import type { Author, Kind } from "../../model/meta.ts";
import type { OutputLink } from "../../output/output-link.ts";

/** An article as templates of an Eleventy site see it: `triptych.articles`. */
export interface ArticleData {
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly description: string | undefined;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly date: Date | undefined;
  readonly updated: Date | undefined;
  readonly kind: Kind;
  readonly tags: readonly string[];
  readonly authors: readonly Author[];
  readonly experts: readonly {
    readonly id: string;
    readonly name: string;
    readonly affiliation: string | undefined;
  }[];
  /** Number of questions. */
  readonly questions: number;
  /** Address of the first output from the top of the site, for the `url` filter: `/articles/naps/index.html`. */
  readonly url: string;
  /** All outputs: name, what to call it in the article's language, address for the `url` filter. */
  readonly outputs: readonly { readonly name: string; readonly label: string; readonly url: string }[];
}

/** The data of an article whose pages go to `folder`, relative to the site's top; empty for the top itself. */
export function articleData(article: Listed, outputs: readonly OutputLink[], folder: string): ArticleData {
  const { slug, meta, experts } = article;
  const words = wordsOf(meta);
  const address = (entry: string) => `/${encodedPath([folder, slug, entry].filter(Boolean).join("/"))}`;
  return {
    slug,
    title: meta.title,
    subtitle: meta.subtitle,
    description: meta.description,
    lang: meta.lang,
    date: dateOf(meta.date),
    updated: dateOf(meta.updated),
    kind: meta.kind,
    tags: meta.tags,
    authors: meta.authors,
    experts: experts.map(({ id, name, affiliation }) => ({ id, name, affiliation })),
    questions: questionsOf(article).length,
    url: address(outputs[0]!.entry(article)),
    outputs: outputs.map((output) => ({
      name: output.name,
      label: output.label(article, words).name,
      url: address(output.entry(article)),
    })),
  };
}

function dateOf(iso: string | undefined): Date | undefined {
  return iso === undefined ? undefined : new Date(`${iso}T00:00:00Z`);
}
