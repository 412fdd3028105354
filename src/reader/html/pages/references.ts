import { escapeHtml } from "../../../markup/html.ts";
import type { ReferencesView } from "../../view/pages/references-page.ts";
import { lines } from "../elements.ts";
import { workId } from "../ids.ts";

/** The cited works. Their HTML comes from the CSL processor. */
export function referenceList({ works }: ReferencesView): string {
  return lines(
    '<ul class="plain references">',
    works.map(({ key, html }) => `<li id="${escapeHtml(workId(key))}">${html}</li>`),
    "</ul>",
  );
}
