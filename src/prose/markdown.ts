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
import { hiddenText } from "./rules/hidden-text.ts";
import { renderRules } from "./rules/render.ts";
import { typography } from "./rules/typography.ts";

/**
 * The Markdown parser and renderer, shared with Eleventy: CommonMark with tables and strikethrough,
 * and Pandoc's spelling for what goes beyond it. These are all of the plugins; their order matters
 * only where a comment says so.
 */
function createMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: false, typographer: false })
    .use(sub)
    .use(sup)
    .use(deflist)
    .use(tex, { delimiters: "dollars", render: renderMath })
    .use(footnote)
    .use(fencedDivs)
    .use(hiddenText)
    .use(attributes)
    .use(citations)
    .use(typography)
    // Last: our renderers replace those that the plugins brought.
    .use(renderRules);
  // Footnote definitions stay where they are among the tokens; `src/source` collects them.
  md.core.ruler.disable("footnote_tail");
  // An unsafe link is parsed as a link, so that its text is kept; `src/source` removes the address.
  md.validateLink = () => true;
  return md;
}

/** The shared instance. Parsing and rendering keep their state in the `env` that they are given. */
export const markdown: MarkdownIt = createMarkdown();
