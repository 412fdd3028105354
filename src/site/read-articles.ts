import { setImmediate } from "node:timers/promises";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { reporter } from "../diagnostics/report.ts";
import { lineSpan } from "../model/span.ts";
import { type Files, readInput } from "../source/load.ts";
import { type CheckedArticle, checkedArticle } from "./checked-article.ts";
import { findArticles } from "./find-articles.ts";

/**
 * Reads and checks every article at `path` (a file or a folder). Throws `EnvironmentError` when there is
 * none or one cannot be read; what is wrong in them comes back as diagnostics.
 */
export async function readArticles(path: string): Promise<readonly CheckedArticle[]> {
  const read: CheckedArticle[] = [];
  const beside: Files = new Map();
  for (const file of findArticles(path)) {
    read.push(await checkedArticle(file, inputOf(file, beside)));
    // What is held weakly is held fast until the event loop turns.
    await setImmediate();
  }
  return withoutTwins(read);
}

function inputOf(path: string, beside: Files) {
  try {
    return readInput(path, beside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new EnvironmentError(`the article “${path}” cannot be read: ${code}`) : error;
  }
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
      `${twin.file} has the same name, so both would come out as ${slug}/`,
      "rename one of the two files",
    );
    return { ...each, diagnostics: [...found, ...each.diagnostics] };
  });
}
