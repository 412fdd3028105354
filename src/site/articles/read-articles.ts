import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { reporter } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import type { Output } from "../../output/output.ts";
import { type Files, readInput } from "../../source/load.ts";
import { linkArticles } from "./article-links.ts";
import { type CheckedArticle, checkedArticle } from "./checked-article.ts";
import { areAsBefore, takeStates } from "./files-read.ts";
import { findArticles, type Sources } from "./find-articles.ts";

/** Sources of so many bytes together stay in memory parsed; articles beyond that are parsed again when rendered. */
const HELD_BYTES = 4_000_000;

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
  const read: CheckedArticle[] = [];
  const beside: Files = new Map();
  const known = new Map(previous.map((each) => [each.path, each.alone ?? each]));
  let held = 0;
  for (const file of findArticles(sources)) {
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
  return linkArticles(withoutTwins(read), previous);
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
