import type { ProseContext } from "../../../prose/context.ts";
import type { PageContext } from "../../page-context.ts";

/** Links and citations as the page has them; where each leads is noted in the page's destinations. */
export function notingLinks({
  prose,
  destinations,
  article,
}: PageContext): Pick<ProseContext, "link" | "citation"> {
  const { citation } = prose;
  return {
    link(id) {
      const found = prose.link(id);
      if (found) destinations.set(found.href, { kind: "place", id });
      return found;
    },
    citation:
      citation &&
      ((index) => {
        const found = citation(index);
        // A citation of several works leads to the first, as one of that work alone does.
        const isOne = article.references.citations[index]!.keys.length === 1;
        if (found) destinations.set(isOne ? found.href : `#${found.id}`, { kind: "citation", index });
        return found;
      }),
  };
}
