import { smartenText } from "../../prose/typography/smart-tokens.ts";
import type { FrontMatter } from "./schema.ts";

/**
 * The texts of the front matter with the quotation marks, dashes and spaces of the article's language:
 * title, subtitle, description, names and affiliations. Unchanged where `smart` is false.
 */
export function smartFrontMatter(data: FrontMatter): FrontMatter {
  if (data.smart === false) return data;
  const set = (text: string) => smartenText(text, data.lang ?? "en");
  const keys = <T extends object>(from: T, names: readonly (keyof T)[]): T => {
    const changed = { ...from };
    for (const name of names) {
      const value = changed[name];
      if (typeof value === "string") changed[name] = set(value) as T[typeof name];
    }
    return changed;
  };
  return {
    ...keys(data, ["title", "subtitle", "description"]),
    ...(data.authors && { authors: data.authors.map((one) => keys(one, ["name", "affiliation"])) }),
    ...(data.editors && { editors: data.editors.map((one) => keys(one, ["name", "affiliation"])) }),
    ...(data.experts && { experts: data.experts.map((one) => keys(one, ["name", "short", "affiliation"])) }),
  };
}
