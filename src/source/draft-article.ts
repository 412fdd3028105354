import type Token from "markdown-it/lib/token.mjs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { wordsOf } from "../i18n/own-words.ts";
import type { Answer, Article, Part, Passage } from "../model/article.ts";
import type { DraftMark } from "../model/draft.ts";
import type { Meta } from "../model/meta.ts";
import type { Prose } from "../model/prose.ts";
import { linesOf, withDraftMarks } from "../prose/draft-marks.ts";
import { copyToken } from "../prose/tokens.ts";

/**
 * The draft of an article with errors: each error is marked where the construct stands, or at the start
 * when it is in the front matter or in another file. Images that cannot be shown are their words.
 * The article itself stays as it is.
 */
export function draftArticle(
  article: Article,
  errors: readonly Diagnostic[],
  isShown: (src: string) => boolean,
): Article {
  const marks = errors.map((error, index): DraftMark => {
    const line = error.file === article.file ? error.span.line : undefined;
    const part = line === undefined ? undefined : article.parts.findLast(({ span }) => span.line <= line)?.id;
    return {
      id: `draft-mark-${index + 1}`,
      message: error.message,
      ...(line === undefined ? {} : { line }),
      ...(part === undefined ? {} : { part }),
    };
  });
  const read = (prose: Prose): Prose => withoutImages(prose, isShown);
  const first = marks.filter(({ part }) => part === undefined);
  return {
    ...article,
    meta: draftMeta(article.meta),
    draft: marks,
    abstract: passageWith(article.abstract, first, read),
    parts: article.parts.map((part) =>
      partWith(
        part,
        marks.filter((mark) => mark.part === part.id),
        read,
      ),
    ),
    prompts: article.prompts.map((prompt) => ({ ...prompt, prose: read(prompt.prose) })),
    footnotes: article.footnotes.map((note) => ({ ...note, prose: read(note.prose) })),
    images: article.images.filter(({ src }) => isShown(src)),
  };
}

/** The title says that it is a draft, wherever it stands: title pages, running heads, metadata, shelf. */
export function draftMeta(meta: Meta): Meta {
  return { ...meta, title: `${wordsOf(meta).draft}: ${meta.title}`, draft: true };
}

function partWith(part: Part, marks: readonly DraftMark[], read: (prose: Prose) => Prose): Part {
  const prompts = part.prompts.map((prompt) => ({ ...prompt, prose: read(prompt.prose) }));
  if (part.kind === "section") return { ...part, prompts, body: passageWith(part.body, marks, read) };
  const answerAt = (line: number | undefined): Answer | undefined => {
    const byNobody = part.answers.find(({ expert }) => !expert);
    const isIn = ({ span }: Answer) => span.line <= (line ?? 0);
    return byNobody ?? part.answers.findLast(isIn);
  };
  const before = marks.filter(({ line }) => !answerAt(line));
  return {
    ...part,
    prompts,
    intro: passageWith(part.intro, before, read),
    answers: part.answers.map((answer) => {
      const own = marks.filter(({ line }) => answerAt(line) === answer);
      return { ...answer, body: passageWith(answer.body, own, read) };
    }),
  };
}

/** An error in a `::: slide` block is marked on the slide, any other one in the text. */
function passageWith(passage: Passage, marks: readonly DraftMark[], read: (prose: Prose) => Prose): Passage {
  const { slide } = passage;
  const lines = marks.length > 0 && slide ? linesOf(slide) : new Set<number>();
  const isOnSlide = ({ line }: DraftMark) => line !== undefined && lines.has(line);
  const onSlide = marks.filter(isOnSlide);
  return {
    prose: withDraftMarks(
      read(passage.prose),
      marks.filter((mark) => !isOnSlide(mark)),
    ),
    ...(slide ? { slide: withDraftMarks(read(slide), onSlide) } : {}),
    speakerNotes: passage.speakerNotes.map(read),
  };
}

/** Prose with the words of each image that cannot be shown in its place. */
function withoutImages(prose: Prose, isShown: (src: string) => boolean): Prose {
  const shown = (token: Token): Token => {
    if (token.type === "image" && !isShown(token.attrGet("src") ?? "")) {
      const content = token.attrGet("alt") || token.attrGet("src") || "";
      return copyToken(token, { type: "text", tag: "", content, children: null });
    }
    return token.children ? copyToken(token, { children: token.children.map(shown) }) : token;
  };
  return { tokens: prose.tokens.map(shown) };
}
