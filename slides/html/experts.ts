import { escapeHtml } from "../../src/markup/html.ts";
import type { Expert } from "../../src/model/expert.ts";

/** An expert's name after the initials, as the title slide lists them. */
export function nameHtml({ initials, name, colour }: Expert): string {
  return `<span data-colour="${colour}"><b class="initials">${escapeHtml(initials)}</b> ${escapeHtml(name)}</span>`;
}

/** The experts with where they come from, each under the colour that is theirs everywhere. */
export function expertsHtml(experts: readonly Expert[], columns: number): string {
  const items = experts.map(({ initials, name, affiliation, colour }) => {
    const from = affiliation ? `\n<p class="affiliation">${escapeHtml(affiliation)}</p>` : "";
    return `<li class="card" data-colour="${colour}">
<p class="initials">${escapeHtml(initials)}</p>
<div>
<p class="name">${escapeHtml(name)}</p>${from}
</div>
</li>`;
  });
  return `<ul class="body experts" data-columns="${columns}" data-size="32" data-largest="32">\n${items.join("\n")}\n</ul>`;
}
