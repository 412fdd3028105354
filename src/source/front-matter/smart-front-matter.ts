import { smartenText } from "../../prose/typography/smart-tokens.ts";
import type { FrontMatter } from "./schema.ts";

type Affiliation = NonNullable<NonNullable<FrontMatter["authors"]>[number]["affiliation"]>;
type Institution = Exclude<Affiliation, readonly unknown[]>;

/**
 * The texts of the front matter with the quotation marks, dashes and spaces of the article's language:
 * title, subtitle, description, publisher, names, affiliations, and those of the source. Unchanged where
 * `smart` is false.
 */
export function smartFrontMatter(data: FrontMatter): FrontMatter {
  if (data.smart === false) return data;
  const set = (text: string) => smartenText(text, data.lang ?? "en");
  const { authors, editors, experts, source } = data;
  const person = <T extends { name: string; affiliation?: Affiliation | undefined }>(one: T): T => ({
    ...withTexts(one, ["name"], set),
    ...(one.affiliation === undefined ? {} : { affiliation: smartAffiliation(one.affiliation, set) }),
  });
  return {
    ...withTexts(data, ["title", "subtitle", "description", "publisher"], set),
    ...(authors && { authors: authors.map(person) }),
    ...(editors && { editors: editors.map(person) }),
    ...(experts && { experts: experts.map((one) => withTexts(person(one), ["short"], set)) }),
    ...(source && {
      source: {
        ...withTexts(source, ["title", "container", "publisher"], set),
        ...(source.authors && { authors: source.authors.map(set) }),
      },
    }),
  };
}

/** A group of keys with some of its texts set. */
function withTexts<T extends object>(from: T, names: readonly (keyof T)[], set: (text: string) => string): T {
  const changed = { ...from };
  for (const name of names) {
    const value = changed[name];
    if (typeof value === "string") changed[name] = set(value) as T[typeof name];
  }
  return changed;
}

/** An affiliation in each of its forms: a text, `{ name, ror }`, or a list of them. */
function smartAffiliation(affiliation: Affiliation, set: (text: string) => string): Affiliation {
  const smart = (one: Institution): Institution =>
    typeof one === "string" ? set(one) : withTexts(one, ["name"], set);
  return Array.isArray(affiliation) ? affiliation.map(smart) : smart(affiliation);
}
