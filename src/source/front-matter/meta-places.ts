import type { MetaPlaces } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import type { Prose } from "../../model/prose.ts";
import type { SourcePlace } from "../../model/span.ts";
import { lineOf } from "../../prose/tokens.ts";
import type { SourceInput } from "../input.ts";
import type { FrontMatterValues } from "./validate.ts";

/** The place of a key of the front matter: in the article, or in the file of defaults. */
export type PlaceOf = (key: string) => SourcePlace;

/** Tells the places of keys; `own` is the article's front matter, `defaults` that of the file beside it. */
export function placesIn(input: SourceInput, own: FrontMatterValues, defaults: FrontMatterValues): PlaceOf {
  return (key) => {
    const isDefault = input.defaults && !(key in own.data) && key in defaults.data;
    const file = isDefault ? input.defaults!.file : input.file;
    return { file, line: (isDefault ? defaults : own).spanOf([key]).line };
  };
}

/** Where the things are that pages show from the front matter. `title` is a level-1 heading in its place. */
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
    experts: experts.map(({ span }) => (list.file === file ? { file, line: span.line } : list)),
  };
}
