import { mark } from "@mdit/plugin-mark";
import MarkdownIt from "markdown-it";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import sub from "markdown-it-sub";
import sup from "markdown-it-sup";
import { formulas } from "./formulas/formulas.ts";
import { listings } from "./listings/listing-rule.ts";
import { abbreviations } from "./rules/abbreviations.ts";
import { headingAttributes } from "./rules/attributes.ts";
import { bareAddresses } from "./rules/bare-addresses.ts";
import { callouts } from "./rules/callouts.ts";
import { citations } from "./rules/citation.ts";
import { crossReferences } from "./rules/cross-reference.ts";
import { csvFences } from "./rules/csv.ts";
import { deepBlocks } from "./rules/deep-blocks.ts";
import { emojiNames } from "./rules/emoji.ts";
import { fencedDivs } from "./rules/fenced-div.ts";
import { figures } from "./rules/figure.ts";
import { hiddenText } from "./rules/hidden-text.ts";
import { htmlBlocks } from "./rules/html-block.ts";
import { imageAttributes } from "./rules/image-attributes.ts";
import { inlineNotes } from "./rules/inline-notes.ts";
import { leftToRightText } from "./rules/left-to-right.ts";
import { longText } from "./rules/long-text.ts";
import { renderRules } from "./rules/render.ts";
import { spans } from "./rules/span.ts";
import { tableCaptions } from "./rules/table-caption.ts";
import { taskLists } from "./rules/task-list.ts";
import { typography } from "./rules/typography.ts";

/**
 * The Markdown parser and renderer, shared with Eleventy: CommonMark with tables and strikethrough,
 * and Pandoc's spelling for what goes beyond it. These are all of the plugins; their order matters
 * only where a comment says so.
 */
function createMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: true, typographer: false })
    .use(sub)
    .use(sup)
    .use(mark)
    .use(deflist)
    // After definition lists, because it is to be asked before them.
    .use(tableCaptions)
    // After captions, because its tables are to be there before those.
    .use(csvFences)
    .use(formulas)
    .use(footnote)
    .use(fencedDivs)
    .use(hiddenText)
    .use(callouts)
    .use(headingAttributes)
    .use(imageAttributes)
    .use(figures)
    .use(listings)
    .use(citations)
    .use(spans)
    .use(bareAddresses)
    .use(emojiNames)
    .use(taskLists)
    .use(abbreviations)
    // After citations, because it is to be asked before them.
    .use(crossReferences)
    .use(htmlBlocks)
    // Before all other blocks.
    .use(deepBlocks)
    .use(longText)
    .use(typography)
    // After all others that follow the reading of inline text, so that notes are there for them.
    .use(inlineNotes)
    // Last: our renderers replace those that the plugins brought.
    .use(renderRules)
    .use(leftToRightText);
  // Footnote definitions stay where they are among the tokens; `src/source` collects them.
  md.core.ruler.disable("footnote_tail");
  // An unsafe link is parsed as a link, so that its text is kept; `src/source` removes the address.
  md.validateLink = () => true;
  return md;
}

/** The shared instance. Parsing and rendering keep their state in the `env` that they are given. */
export const markdown: MarkdownIt = createMarkdown();
