import { escapeHtml } from "../../markup/html.ts";
import type { ReferencesView } from "../view/references.ts";
import { workId } from "./ids.ts";
import { lines } from "./markup.ts";

/** The cited works. Their HTML comes from the CSL processor. */
export function referenceList({ works }: ReferencesView): string {
  return lines(
    '<ul class="plain references">',
    works.map(({ key, html }) => `<li id="${escapeHtml(workId(key))}">${html}</li>`),
    "</ul>",
  );
}
