import type { Report } from "../../diagnostics/report.ts";
import { readName } from "../../model/person-name.ts";
import type { FrontMatter } from "./schema.ts";
import type { SpanOf } from "./validate.ts";

/** Ids of several people, which are read as one name. */
const IDS = /^\p{Lu}{1,3}(?:[,،]\s*\p{Lu}{1,3})+$/u;

/**
 * Reports names with a comma that can be read in two ways: after `Rosa Kessler,` may stand a place, or
 * another person, and after `García Márquez,` the given name.
 */
export function reportDoubtfulNames(data: FrontMatter, spanOf: SpanOf, report: Report): void {
  for (const key of ["authors", "experts"] as const) {
    data[key]?.forEach(({ name }, index, all) => {
      const areIds = IDS.test(name);
      if (!areIds && !readName(name).isDoubtful) return;
      const [first, ...after] = name.split(/[,،]/u).map((piece) => piece.trim());
      const rest = after.join(", ");
      const message = `it is not clear what the comma in the name “${name}” means`;
      const people = `for several people, write a list: [${[first, ...after].join(", ")}]`;
      const hint = areIds
        ? people
        : `for a given name after a family name, write name: ${rest} ${first}; for a place, affiliation: "${rest}"${all.length === 1 ? `; ${people}` : ""}`;
      report("name/comma", spanOf([key, index]), message, hint);
    });
  }
}
