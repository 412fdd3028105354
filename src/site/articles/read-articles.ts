import { dirname, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { reporter } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import type { Output } from "../../output/output.ts";
import { type Files, readInput } from "../../source/load.ts";
import { linkArticles } from "./article-links.ts";
import { type CheckedArticle, checkedArticle } from "./checked-article.ts";
import { areAsBefore, takeStates } from "./files-read.ts";
import { findArticles, type Sources } from "./find-articles.ts";

/**
 * Sources of so many bytes together stay in memory parsed, some 150 MB, until they are rendered; articles beyond
 * that are parsed again.
 */
const HELD_BYTES = 6_000_000;

/**
 * Reads and checks every article at `sources` for these outputs. Throws
 * `EnvironmentError` when there is none or one cannot be read; what is wrong in them comes back as
 * diagnostics. Of `previous`, articles that would be read the same are taken over, and those whose files
 * are as they were are not read at all.
 */
export async function readArticles(
  sources: Sources,
  outputs: readonly Output[],
  previous: readonly CheckedArticle[] = [],
): Promise<readonly CheckedArticle[]> {
  return linkArticles(withoutTwins(await readFiles(findArticles(sources), outputs, previous)), previous);
}

/** Some of the articles at `sources`, and what is to be known of the others. */
export interface SomeArticles {
  readonly articles: readonly CheckedArticle[];
  /** The articles that these name as their translations, or link to, by the path of the one that does. */
  readonly named: ReadonlyMap<string, readonly CheckedArticle[]>;
  /** Paths of all articles, in their order. */
  readonly all: readonly string[];
}

/**
 * Reads and checks those articles at `sources` that are `wanted`. Of the others, only those are read that they
 * name or link to, so that all comes out as if every article were read. Two files of one name must both be
 * wanted or not. Throws like `readArticles`.
 */
export async function readSomeArticles(
  sources: Sources,
  outputs: readonly Output[],
  isWanted: (path: string) => boolean,
): Promise<SomeArticles> {
  const all = findArticles(sources);
  const known = new Set(all);
  const own = withoutTwins(await readFiles(all.filter(isWanted), outputs, []));
  const paths = new Set(own.flatMap(pathsNamedBy).filter((path) => known.has(path) && !isWanted(path)));
  const others = await readFiles([...paths], outputs, []);
  const byPath = new Map([...own, ...others].map((each) => [each.path, each]));
  const articles = (await linkArticles([...own, ...others], [])).slice(0, own.length);
  const named = articles.map((each) => {
    const found = pathsNamedBy(each).flatMap((path) => byPath.get(path) ?? []);
    return [each.path, [...new Set(found)]] as const;
  });
  return { articles, named: new Map(named), all };
}

/** The absolute paths of other articles that one names. */
function pathsNamedBy({ path, articleLinks, listed }: CheckedArticle): readonly string[] {
  const translations = listed.meta.translations.map((each) => resolve(dirname(path), each.path));
  return [...articleLinks.map((link) => link.path), ...translations];
}

/** Reads the articles in these files, one after the other. */
async function readFiles(
  files: readonly string[],
  outputs: readonly Output[],
  previous: readonly CheckedArticle[],
): Promise<readonly CheckedArticle[]> {
  const read: CheckedArticle[] = [];
  const beside: Files = new Map();
  const known = new Map(previous.map((each) => [each.path, each.alone ?? each]));
  let held = 0;
  for (const file of files) {
    const before = known.get(file);
    if (before && areAsBefore(before.filesRead)) {
      held += before.size;
      read.push(before);
      continue;
    }
    const input = readInput(file, beside);
    held += input.bytes.length;
    const fresh = await checkedArticle(file, input, outputs, held <= HELD_BYTES);
    if (before?.digest === fresh.digest) takeStates(before.filesRead, fresh.filesRead);
    read.push(before?.digest === fresh.digest ? before : fresh);
  }
  return read;
}

/** Outputs are named after the article's file, so two files of one name cannot both come out. */
function withoutTwins(articles: readonly CheckedArticle[]): readonly CheckedArticle[] {
  const first = new Map<string, CheckedArticle>();
  return articles.map((each) => {
    const { slug } = each.listed;
    const twin = first.get(slug);
    if (!twin) {
      first.set(slug, each);
      return each;
    }
    const found: Diagnostic[] = [];
    reporter(each.file, found)(
      "article/same-name",
      lineSpan(1),
      `${twin.file} has the same name, so both would be written to ${slug}/`,
      "rename one of the two files",
    );
    return { ...each, diagnostics: [...found, ...each.diagnostics], alone: each };
  });
}

/** The findings of all articles, without the warnings that are silenced. */
export function findingsOf(
  articles: readonly Pick<CheckedArticle, "diagnostics">[],
  silence: readonly string[] = [],
): readonly Diagnostic[] {
  return articles
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity, code }) => severity === "error" || !silence.includes(code));
}
