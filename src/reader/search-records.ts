import { wordsOf } from "../i18n/own-words.ts";
import { type Html, html, lines, raw } from "../markup/html.ts";
import { type Article, type Part, type Prompt, questionsOf } from "../model/article.ts";
import { encodedPath } from "../model/encoded-path.ts";
import type { Expert } from "../model/expert.ts";
import { isEmpty, type Prose } from "../model/prose.ts";
import type { ProseContext } from "../prose/context.ts";
import { renderProse } from "../prose/render-prose.ts";
import { fileWith } from "./division/answer-pages.ts";
import { nthFile } from "./division/nth-file.ts";
import { sectionPages } from "./division/section-pages.ts";
import { LANDING, partFile } from "./files.ts";

/** One thing that a search can find: an answer, the introduction of a question, a section, the abstract. */
export interface SearchRecord {
  /** Its address, relative to the site's folder. */
  readonly url: string;
  readonly title: string;
  readonly expert: Expert | undefined;
  /** The text, with the same ids as on the pages. */
  readonly html: Html;
}

/** All search records of an article, in the order of its text. */
export function searchRecords(article: Article): readonly SearchRecord[] {
  const { meta, slug, parts, abstract, prompts } = article;
  const context = contextOf(article);
  // A note's first word is no part of the word that refers to it.
  const text = (prose: Prose) =>
    raw(renderProse(prose, context).replaceAll('<span class="note"', ' <span class="note"'));
  const page = (heading: Html | string, body: Prose, asked: readonly Prompt[]) =>
    lines(html`<h1>${heading}</h1>`, text(body), ...asked.map(({ prose }) => text(prose)));
  const record = (file: string, title: string, content: Html, id?: string, expert?: Expert): SearchRecord => {
    const path = encodedPath(`${slug}/${file}`);
    return {
      url: id === undefined ? path : `${path}#${encodeURIComponent(id)}`,
      title,
      expert,
      html: content,
    };
  };
  return [
    record(LANDING, meta.title, page(meta.title, abstract.prose, prompts)),
    ...parts.flatMap((part) =>
      textsOf(article, part).map(({ prose, file, prompts: asked }) =>
        record(file, part.heading.listed, page(text(part.heading.prose), prose, asked)),
      ),
    ),
    ...questionsOf(article).flatMap((question) =>
      question.answers.map(({ id, expert, position, body }) => {
        const content = lines(position && html`<p>${text(position.prose)}</p>`, text(body.prose));
        return record(fileWith(question, id), question.heading.listed, content, id, expert);
      }),
    ),
  ];
}

/** The text of a question before its answers, or that of a section, page by page. */
function textsOf(
  article: Article,
  part: Part,
): readonly { readonly prose: Prose; readonly file: string; readonly prompts: readonly Prompt[] }[] {
  if (part.kind === "question")
    return [{ prose: part.intro.prose, file: partFile(part), prompts: part.prompts }];
  return sectionPages(article, part)
    .map((page, at) => ({
      prose: page.text,
      file: nthFile(partFile(part), at),
      prompts: page.isLast ? part.prompts : [],
    }))
    .filter(({ prose, prompts }, at) => at === 0 || !isEmpty(prose) || prompts.length > 0);
}

/** The primary subtag of a language tag: the search keeps languages apart by it. */
export function languageOf(tag: string): string {
  return tag.split("-")[0]!.toLowerCase();
}

/** Footnotes are in the place of their references; links and images have no text to find. */
function contextOf(article: Article): ProseContext {
  return {
    output: "reader",
    article,
    words: wordsOf(article.meta),
    headingShift: 0,
    ids: true,
    footnotes: "inline",
    link: () => undefined,
    image: (src) => src,
  };
}
