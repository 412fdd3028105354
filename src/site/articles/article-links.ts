import { byPlace, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { reporter } from "../../diagnostics/report.ts";
import { shortened } from "../../diagnostics/shortened.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { wordsOf } from "../../i18n/own-words.ts";
import type { Article } from "../../model/article.ts";
import type { LinkedPlace } from "../../model/linked.ts";
import type { Translation } from "../../model/translation.ts";
import { crossReferenceText } from "../../prose/cross-reference.ts";
import { locate } from "../../reader/locate.ts";
import { reader } from "../../reader/output.ts";
import type { ArticleLink, CheckedArticle } from "./checked-article.ts";
import { translationsOf } from "./translations.ts";

/** What an article links to in another one: ids with their page and words. */
interface Linked {
  readonly article: CheckedArticle;
  readonly places: ReadonlyMap<string, LinkedPlace>;
  /** All ids, for “did you mean”; only when a link names one that is not there. */
  readonly ids: readonly string[];
}

/** The other articles of the site, by their paths. */
interface Others {
  readonly linked: ReadonlyMap<string, Linked>;
  readonly byPath: ReadonlyMap<string, CheckedArticle>;
}

/**
 * Resolves the links between articles, and which are translations of each other: each article that has some
 * is given where they lead, and its findings say which lead nowhere. Only articles that others link to by an id
 * are read once more, so memory does not grow with the number of articles. Of `previous`, what would come out the
 * same is taken over.
 */
export async function linkArticles(
  articles: readonly CheckedArticle[],
  previous: readonly CheckedArticle[],
): Promise<readonly CheckedArticle[]> {
  const byPath = new Map(articles.map((each) => [each.path, each]));
  const linked = new Map<string, Linked>();
  for (const [path, wanted] of wantedByPath(articles)) {
    const article = byPath.get(path);
    if (article) linked.set(path, await placesIn(article, wanted));
  }
  const before = new Map(previous.map((each) => [each.path, each]));
  return articles.map((each) =>
    each.articleLinks.length === 0 && each.listed.meta.translations.length === 0
      ? each
      : withLinks(each, { linked, byPath }, before.get(each.path)),
  );
}

/** The ids that links name, by the path of the article that they lead to. */
function wantedByPath(articles: readonly CheckedArticle[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { path, fragment } of articles.flatMap((each) => each.articleLinks)) {
    const ids = wanted.get(path) ?? new Set();
    wanted.set(path, fragment === undefined ? ids : ids.add(fragment));
  }
  return wanted;
}

async function placesIn(checked: CheckedArticle, wanted: ReadonlySet<string>): Promise<Linked> {
  if (wanted.size === 0) return { article: checked, places: new Map(), ids: [] };
  const { article } = await checked.read();
  const found = [...wanted].filter((id) => article.targets.has(id));
  return {
    article: checked,
    places: new Map(found.map((id) => [id, placeOf(article, id)])),
    ids: found.length < wanted.size ? [...article.targets.keys()] : [],
  };
}

function placeOf(article: Article, id: string): LinkedPlace {
  const partId = article.targets.get(id)?.part ?? id;
  const part = article.parts.find((each) => each.id === partId);
  // What is in no part is in the abstract, which is on the first page.
  const url = (part && locate(article).get(part.id)?.url) ?? reader.entry(article);
  return {
    path: `../${article.slug}/${decodeURIComponent(url)}`,
    ...(id === part?.id ? {} : { fragment: id }),
    text: id === part?.id ? part.heading.text : crossReferenceText(article, id, wordsOf(article.meta)),
    title: article.meta.title,
  };
}

function withLinks(
  unlinked: CheckedArticle,
  { linked, byPath }: Others,
  before: CheckedArticle | undefined,
): CheckedArticle {
  const found: Diagnostic[] = [];
  const links = new Map<string, LinkedPlace>();
  for (const link of unlinked.articleLinks) {
    const place = resolved(link, linked.get(link.path), unlinked.file, found);
    if (place) links.set(link.href, place);
  }
  const translations = translationsOf(unlinked, byPath, found);
  const diagnostics = [...unlinked.diagnostics, ...found].sort(byPlace);
  const key = JSON.stringify([...links, translations, diagnostics]);
  const alone = unlinked.alone ?? unlinked;
  if (before?.alone === alone && before.linkKey === key) return before;
  return {
    ...unlinked,
    ...readingWith(unlinked, links, translations),
    diagnostics,
    alone,
    linkKey: key,
  };
}

/** The article is a new one where its links changed: what was made of it before is not what it says now. */
function readingWith(
  { read, letGo }: CheckedArticle,
  links: ReadonlyMap<string, LinkedPlace>,
  translations: readonly Translation[],
): Pick<CheckedArticle, "read" | "letGo"> {
  let known: Article | undefined;
  let copy: Article | undefined;
  return {
    async read() {
      const whole = await read();
      if (known !== whole.article) copy = { ...whole.article };
      known = whole.article;
      return { ...whole, article: copy!, links, translations };
    },
    letGo() {
      known = undefined;
      copy = undefined;
      letGo();
    },
  };
}

function resolved(
  { written, fragment, span }: ArticleLink,
  target: Linked | undefined,
  file: string,
  found: Diagnostic[],
): LinkedPlace | undefined {
  const report = reporter(file, found);
  if (!target) {
    const message = `“${written}” is not an article that is built, so the words have no link`;
    report(
      "link/article-missing",
      span,
      message,
      "check the path, or build the folder that holds both articles",
    );
    return undefined;
  }
  const { slug, meta } = target.article.listed;
  const whole = { path: `../${slug}/${reader.entry({ slug })}`, text: meta.title, title: meta.title };
  if (fragment === undefined) return whole;
  const place = target.places.get(fragment);
  if (place) return place;
  const meant = suggest(fragment, target.ids);
  const hint = meant
    ? `did you mean “#${meant}”?`
    : `give its target there an id, e.g. ## Title {#${shortened(fragment)}}`;
  report("link/target-missing", span, `nothing in “${written}” has the id “${fragment}”`, hint);
  return whole;
}
