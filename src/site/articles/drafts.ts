import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import type { Output } from "../../output/output.ts";
import { locate } from "../../reader/locate.ts";
import { reader } from "../../reader/output.ts";
import { draftArticle, draftMeta } from "../../source/draft-article.ts";
import type { CheckedArticle, ReadArticle } from "./checked-article.ts";
import type { Sources } from "./find-articles.ts";
import type { ReadAgain } from "./last-good.ts";
import { findingsOf, readArticles } from "./read-articles.ts";

/** By the article that was read, so that the same one gives the same draft: outputs keep what they made. */
const DRAFTS = new WeakMap<CheckedArticle, CheckedArticle>();

/**
 * The articles as drafts where they have errors, so that all of them can be built. Of two with the same
 * name the first one is built.
 */
export function draftsOf(articles: readonly CheckedArticle[]): readonly CheckedArticle[] {
  const bySlug = new Map<string, CheckedArticle>();
  for (const each of articles) {
    const { slug } = each.listed;
    if (!bySlug.has(slug)) bySlug.set(slug, hasErrors(each.diagnostics) ? draftOf(each) : each);
  }
  return [...bySlug.values()];
}

function draftOf(checked: CheckedArticle): CheckedArticle {
  const known = DRAFTS.get(checked);
  if (known) return known;
  const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
  const { listed } = checked;
  const draft: CheckedArticle = {
    ...checked,
    listed: { ...listed, meta: draftMeta(listed.meta) },
    read: readingDraft(checked.read, errors),
  };
  DRAFTS.set(checked, draft);
  return draft;
}

/** The draft is made once for each article that is held. */
function readingDraft(read: CheckedArticle["read"], errors: readonly Diagnostic[]): CheckedArticle["read"] {
  const made = new WeakMap<ReadArticle["article"], ReadArticle["article"]>();
  return async () => {
    const whole = await read();
    const isShown = (src: string) =>
      ["found", "remote"].includes(whole.images.get(src)?.state.state ?? "missing");
    const draft = made.get(whole.article) ?? draftArticle(whole.article, errors, isShown);
    made.set(whole.article, draft);
    return { ...whole, article: draft };
  };
}

/**
 * Reads the articles at `sources` again and again. Gives those with errors as drafts, and all as they were
 * `read`. Rejects like `readArticles`.
 */
export function readDraftsAgain(
  sources: Sources,
  outputs: readonly Output[],
  silence: readonly string[] | undefined,
): () => Promise<ReadAgain & { readonly read: readonly CheckedArticle[] }> {
  let before: readonly CheckedArticle[] = [];
  return async () => {
    before = await readArticles(sources, outputs, before);
    return { read: before, articles: draftsOf(before), findings: findingsOf(before, silence) };
  };
}

/** A mark of a draft, for people: `naps.md:31`, and its address in the reader, relative to the site's folder. */
export interface MarkLink {
  readonly text: string;
  readonly href: string;
}

/** Where the marks of all drafts are in the reader. */
export async function markLinks(articles: readonly CheckedArticle[]): Promise<readonly MarkLink[]> {
  const links: MarkLink[] = [];
  for (const each of articles) {
    if (!each.listed.meta.draft) continue;
    const { article } = await each.read();
    const places = locate(article);
    for (const { id, line, part } of article.draft ?? []) {
      const page = (part === undefined ? undefined : places.get(part)?.url) ?? reader.entry;
      const text = line === undefined ? each.file : `${each.file}:${line}`;
      links.push({ text, href: `${encodeURIComponent(article.slug)}/${page}#${id}` });
    }
  }
  return links;
}
