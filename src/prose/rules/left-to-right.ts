import type MarkdownIt from "markdown-it";

/** A letter of a script that runs from right to left. */
const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The environment, of which Eleventy's own templates have nothing. */
type Env = { readonly article?: { readonly meta?: { readonly dir?: string } } } | undefined;

/**
 * In an article from right to left, the inline text of a block that has letters, but none from right to
 * left, runs from left to right: `A: 3 and 4`. Else a browser would put its pieces in the wrong order.
 */
export function leftToRightText(md: MarkdownIt): void {
  const { renderer } = md;
  const usual = renderer.renderInline.bind(renderer);
  renderer.renderInline = (tokens, options, env: Env) => {
    const html = usual(tokens, options, env);
    return env?.article?.meta?.dir === "rtl" && runsFromLeft(html) ? `<span dir="ltr">${html}</span>` : html;
  };
}

/** Whether the text of some HTML has letters, and none of them from right to left. */
function runsFromLeft(html: string): boolean {
  const text = html.replace(/<[^>]*>|&#?\w+;/g, "");
  return /\p{L}/u.test(text) && !FROM_RIGHT.test(text);
}
