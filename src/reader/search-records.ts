import { wordsFor } from "../i18n/languages.ts";
import { escapeHtml } from "../markup/html.ts";
import { type Article, type Passage, type Prompt, questionsOf } from "../model/article.ts";
import type { Expert } from "../model/expert.ts";
import type { Prose } from "../model/prose.ts";
import type { ProseContext } from "../prose/context.ts";
import { renderProse } from "../prose/html.ts";
import { LANDING, partFile } from "./files.ts";

/** One thing that a search can find: an answer, what frames a question, a section, the abstract. */
export interface SearchRecord {
  /** Its address, relative to the site's folder. */
  readonly url: string;
  /** Primary subtag of its language: there is one index for each. */
  readonly lang: string;
  readonly title: string;
  readonly expert: Expert | undefined;
  /** The text, with the ids that the pages have. */
  readonly html: string;
}

/** Everything of an article that can be found, in its order. */
export function searchRecords(article: Article): readonly SearchRecord[] {
  const { meta, parts, abstract, prompts } = article;
  const record = (file: string, title: string, html: string, id?: string, expert?: Expert): SearchRecord => ({
    url: `${[article.slug, ...file.split("/")].map(encodeURIComponent).join("/")}${id === undefined ? "" : `#${encodeURIComponent(id)}`}`,
    lang: meta.lang.split("-")[0]!.toLowerCase(),
    title,
    expert,
    html,
  });
  const text = (prose: Prose) => renderProse(prose, contextOf(article));
  const withPrompts = (body: Passage, asked: readonly Prompt[]) =>
    [body.prose, ...asked.map(({ prose }) => prose)].map(text).join("\n");
  return [
    record(LANDING, meta.title, `<h1>${escapeHtml(meta.title)}</h1>\n${withPrompts(abstract, prompts)}`),
    ...parts.map((part) => {
      const body = part.kind === "question" ? part.intro : part.body;
      const html = `<h1>${text(part.heading.prose)}</h1>\n${withPrompts(body, part.prompts)}`;
      return record(partFile(part), part.heading.text, html);
    }),
    ...questionsOf(article).flatMap((question) =>
      question.answers.map(({ id, expert, body }) =>
        record(partFile(question), question.heading.text, text(body.prose), id, expert),
      ),
    ),
  ];
}

/** Notes are found where they are referred to; links and images are no words. */
function contextOf(article: Article): ProseContext {
  return {
    output: "reader",
    article,
    words: wordsFor(article.meta.lang),
    headingShift: 0,
    ids: true,
    footnotes: "inline",
    link: () => undefined,
    image: (src) => src,
  };
}
