import { shortened } from "../diagnostics/shortened.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { decodeAddress } from "../prose/address.ts";
import type { Check } from "./check.ts";

/** Every link inside the article has a target. */
export const linkLeadsSomewhere: Check = (article, report) => {
  const ids = [...article.targets.keys()];
  for (const { href, span } of article.links) {
    if (!href.startsWith("#")) continue;
    const id = decodeAddress(href.slice(1));
    if (article.targets.has(id)) continue;
    const meant = suggest(id, ids);
    const hint = meant
      ? `did you mean “#${meant}”?`
      : `give its target an id, e.g. ${exampleOf(shortened(id || "id"))}`;
    report("link/target-missing", span, `nothing has the id “${id}”`, hint);
  }
};

/** How something is written that has the id; the id's beginning says what that probably is. */
function exampleOf(id: string): string {
  switch (id.split(/[-:]/)[0]) {
    case "fig":
      return `![Caption](image.png){#${id}}`;
    case "tbl":
    case "tab":
      return `: Caption {#${id}} below the table`;
    case "eq":
      return `$$ … $$ {#${id}}`;
    case "lst":
      return `\`\`\`js {#${id}}`;
    default:
      return `## Title {#${id}}`;
  }
}
