import { tex } from "@mdit/plugin-tex";
import MarkdownIt from "markdown-it";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import sub from "markdown-it-sub";
import sup from "markdown-it-sup";
import { renderMath } from "./math.ts";
import { attributes } from "./rules/attributes.ts";
import { citations } from "./rules/citation.ts";
import { fencedDivs } from "./rules/fenced-div.ts";
import { footnotesInPlace } from "./rules/footnotes.ts";
import { keepEveryLink } from "./rules/links.ts";
import { renderRules } from "./rules/render.ts";

/**
 * The one Markdown parser and renderer of the house, shared with Eleventy: CommonMark with tables
 * and strikethrough, and Pandoc's spelling for what goes beyond it. The plugins below are all
 * there is; order matters only where a comment says so.
 */
export function createMarkdown(): MarkdownIt {
  return (
    new MarkdownIt({ html: true, linkify: false, typographer: false })
      .use(sub)
      .use(sup)
      .use(deflist)
      .use(tex, { delimiters: "dollars", render: renderMath })
      .use(footnote)
      // After `footnote`: takes its collecting rule out and leaves definitions where they stand.
      .use(footnotesInPlace)
      .use(fencedDivs)
      .use(attributes)
      .use(citations)
      .use(keepEveryLink)
      // Last: our renderers replace those that the plugins brought.
      .use(renderRules)
  );
}

/** The shared instance. Parsing and rendering keep their state in the `env` they are given. */
export const markdown: MarkdownIt = createMarkdown();
