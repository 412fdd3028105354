import type Token from "markdown-it/lib/token.mjs";
import { attribute, type Html, html, raw } from "../../markup/html.ts";
import type { ProseContext } from "../context.ts";
import { highlight } from "./highlight.ts";
import { groupsOf } from "./line-ranges.ts";
import { type Listing, listingOf } from "./listing.ts";
import { splitLines } from "./split-lines.ts";

/**
 * A fence or indented code as `<pre>`. Numbered or highlighted lines are elements of their own, whose
 * numbers are attributes, so that nobody copies them. On slides, each group of highlighted lines but the
 * first is a step.
 */
export function renderCode(token: Token, env: ProseContext): string {
  const listing = listingOf(token);
  const language = listing?.language ?? "";
  const name = attribute("class", /^[\w+#-]+$/.test(language) ? `language-${language}` : undefined);
  const code = highlight(token.content.replace(/\n$/, ""), language);
  const isPlain = !listing || (listing.firstLine === undefined && listing.groups.length === 0);
  const lines = isPlain ? raw(code) : linesOf(code, listing);
  const numbered = attribute("data-numbered", listing?.firstLine !== undefined);
  const steps = env.codeSteps && listing && listing.groups.length > 1 ? listing.groups.slice(1) : [];
  const marks = steps.map(() => html`<span class="fragment code-step"></span>`);
  return html`<pre${name}${numbered} tabindex="0">${marks}<code${name}>${lines}</code></pre>\n`.text;
}

function linesOf(code: string, { firstLine, groups }: Listing): Html {
  const lines = splitLines(code).map((line, index) => {
    const inGroups = groupsOf(index + 1, groups);
    const number = attribute("data-line", firstLine === undefined ? undefined : firstLine + index);
    const steps = attribute("data-steps", inGroups.length > 0 && groups.length > 1 && inGroups.join(" "));
    const lit = inGroups.length > 0 ? " lit" : "";
    return html`<span class="line${lit}"${number}${steps}>${raw(line)}</span>`.text;
  });
  return raw(lines.join("\n"));
}
