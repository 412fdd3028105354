import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { SectionView } from "../../view/text/section.ts";
import { lines } from "../elements.ts";
import { partHead } from "./head.ts";
import { passage } from "./passage.ts";
import { promptBox } from "./prompts.ts";

/** A section with its prompts. */
export function section(view: SectionView, words: Words): string {
  return lines(
    `<article class="part section" id="${escapeHtml(view.id)}">`,
    partHead(view, words),
    passage(view.text, words),
    promptBox(view.prompts, view.level + 1, words),
    "</article>",
  );
}
