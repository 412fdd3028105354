import { namesOf } from "../../model/credits.ts";
import { type CitableWork, noteFor } from "./csl-data.ts";
import { nameOf } from "./name-of.ts";

/**
 * A work as RIS, which has no field for who asked or whose views are told. Each field is one line, however long: the
 * library that reads RIS for us breaks lines after 70 characters, inside of words.
 */
export function risOf(work: CitableWork): string {
  const { id, title, credits, within, date, doi, publisher, lang, url } = work;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", within ? "CHAP" : "ELEC"],
    ...(within ? people("A2", namesOf(credits.editors)) : []),
    ...people("AU", namesOf(credits.authors)),
    ["DA", date?.replaceAll("-", "/")],
    ["DO", doi],
    ["ID", id],
    ["LA", lang],
    ["N1", noteFor(work)],
    ["PB", publisher],
    ["PY", date?.slice(0, 4)],
    ["T2", within],
    ["TI", title],
    ["UR", url],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : `${tag}  - ${value.replace(/\s+/g, " ")}`,
  );
  return [...lines, "ER  -"].join("\n");
}

function people(tag: string, names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => {
    const parts = nameOf(name);
    return [tag, "literal" in parts ? parts.literal : `${parts.family}, ${parts.given}`];
  });
}
