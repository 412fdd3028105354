import type { MetaPlaces } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import type { Prose } from "../../model/prose.ts";
import type { SourcePlace } from "../../model/span.ts";
import { lineOf } from "../../prose/tokens.ts";
import type { SourceInput } from "../input.ts";
import type { FrontMatterValues } from "./validate.ts";

/** The place of a key of the front matter, or of one in a group: in the article, or in the file of defaults. */
export type PlaceOf = (...path: readonly string[]) => SourcePlace;

/** Tells the places of keys; `own` is the article's front matter, `defaults` that of the file beside it. */
export function placesIn(input: SourceInput, own: FrontMatterValues, defaults: FrontMatterValues): PlaceOf {
  return (...path) => {
    const isDefault = input.defaults && !has(own.data, path) && has(defaults.data, path);
    const file = isDefault ? input.defaults!.file : input.file;
    return { file, line: (isDefault ? defaults : own).spanOf(path).line };
  };
}

function has(data: unknown, path: readonly string[]): boolean {
  const value = path.reduce<unknown>(
    (group, key) => (group as Readonly<Record<string, unknown>> | undefined)?.[key],
    data,
  );
  return value !== undefined;
}

/** Where the things are of the front matter that pages show, or that messages are about. `title` is a level-1 heading in its place. */
export function metaPlaces(
  file: string,
  experts: readonly Expert[],
  title: Prose | undefined,
  placeOf: PlaceOf,
): MetaPlaces {
  const list = placeOf("experts");
  const heading = title?.tokens[0];
  return {
    title: heading ? { file, line: lineOf(heading) } : placeOf("title"),
    subtitle: placeOf("subtitle"),
    authors: placeOf("authors"),
    columns: placeOf("handout", "columns"),
    variant: placeOf("handout", "variant"),
    experts: experts.map(({ span }) => (list.file === file ? { file, line: span.line } : list)),
  };
}
