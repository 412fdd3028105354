import type Token from "markdown-it/lib/token.mjs";
import { type Html, html, raw } from "../../../markup/html.ts";
import type { ProseContext } from "../../../prose/context.ts";
import { firstWords } from "../../../prose/first-words.ts";
import { renderProse } from "../../../prose/render-prose.ts";

/** How many words of a text say enough of it to know whether to go there. */
const WORDS = 60;

/** The first words of the first text among tokens, as a paragraph; undefined when they have no text. */
export function beginning(tokens: readonly Token[], context: ProseContext): Html | undefined {
  const first = tokens.find(({ type }) => type === "inline");
  if (!first) return undefined;
  const whole = { tokens: [first] };
  const cut = firstWords(whole, WORDS, context.article.meta.lang);
  const isCut = renderProse(cut, context) !== renderProse(whole, context);
  return html`<p>${raw(renderProse(cut, context))}${isCut && " …"}</p>`;
}
