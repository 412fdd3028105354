import { checkArticle } from "../../checks/checks.ts";
import { byPlace } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { parseArticle } from "../../source/parse-article.ts";
import { articleText, frontMatterText, type Plan } from "./article-text.ts";

/**
 * The text of a new article, which has no errors. Throws `EnvironmentError` with the first fault of what
 * was planned: an id that is none, two experts with one name, a question without words.
 */
export async function checkedText(plan: Plan, file: string): Promise<string> {
  const { article: named } = await parse(frontMatterText(plan), file);
  const text = articleText(
    plan,
    named.experts.map(({ id }) => id),
  );
  const { article, diagnostics } = await parse(text, file);
  const noFiles = { image: () => MISSING, file: () => ({ ...MISSING, names: [] }) };
  const [error] = [...diagnostics, ...checkArticle(article, noFiles)]
    .filter(({ severity }) => severity === "error")
    .sort(byPlace);
  if (error) throw new EnvironmentError(`${error.message}: ${error.hint.split("\n")[0]}`);
  return text;
}

const MISSING = { state: { state: "missing" } } as const;

function parse(text: string, file: string) {
  return parseArticle({ file, bytes: new TextEncoder().encode(text), read: () => ({ state: "missing" }) });
}
