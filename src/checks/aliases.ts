import type { Check } from "./check.ts";

/** An earlier id of a question or section is no id of another thing now, and belongs to one part only. */
export const aliasIsFree: Check = ({ parts, targets }, report) => {
  const taken = new Map<string, string>();
  for (const { id, aliases, span } of parts) {
    for (const alias of aliases) {
      const other = targets.has(alias) ? alias : taken.get(alias);
      taken.set(alias, id);
      if (other === undefined) continue;
      const message = `the earlier id “${alias}” belongs to something else in the article`;
      report(
        "id/duplicate",
        span,
        message,
        "an address can lead to one place only: leave it out of one of them",
      );
    }
  }
};
