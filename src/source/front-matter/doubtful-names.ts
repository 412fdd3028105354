import type { Report } from "../../diagnostics/report.ts";
import { readName } from "../../model/person-name.ts";
import type { FrontMatter } from "./schema.ts";
import type { SpanOf } from "./validate.ts";

/**
 * Reports names with a comma that can be read in two ways: after `Rosa Kessler,` may stand a place, and
 * after `García Márquez,` the given name.
 */
export function reportDoubtfulNames(data: FrontMatter, spanOf: SpanOf, report: Report): void {
  for (const key of ["authors", "experts"] as const) {
    data[key]?.forEach(({ name }, index) => {
      if (!readName(name).isDoubtful) return;
      const [first, ...after] = name.split(/[,،]/u).map((piece) => piece.trim());
      const rest = after.join(", ");
      const message = `it is not clear what the comma in the name “${name}” means`;
      const hint = `for a given name after a family name, write name: ${rest} ${first}; for a place, affiliation: "${rest}"`;
      report("name/comma", spanOf([key, index]), message, hint);
    });
  }
}
