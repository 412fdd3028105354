import { type Article, type Part, showsIndex } from "../../model/article.ts";
import type { Meta } from "../../model/meta.ts";
import { COLOPHON, CONTENTS, COVER, expertFile, GLANCE, partFiles, REFERENCES, TITLE } from "../files.ts";
import { type ExpertView, expertView } from "./expert.ts";
import { type GlanceView, glanceView } from "./glance.ts";
import { type BookContext, type NoteView, type PageContext, pageContext } from "./page-context.ts";
import { partView, type QuestionView, type SectionView } from "./part.ts";
import { type ReferencesView, referencesView } from "./references.ts";
import { type TitleView, titleView } from "./title-page.ts";

/** The pages of a book in reading order. */
export interface BookView {
  readonly meta: Meta;
  readonly pages: readonly PageView[];
}

/** One page, which is a file. */
export interface PageView {
  readonly file: string;
  /** What the contents call it. */
  readonly title: string;
  readonly body: BodyView;
  readonly notes: readonly NoteView[];
}

/** What a page shows. */
export type BodyView =
  | { readonly kind: "cover" | "contents" }
  | TitleView
  | GlanceView
  | QuestionView
  | SectionView
  | ExpertView
  | ReferencesView
  | { readonly kind: "colophon"; readonly meta: Meta };

/** What the book shows of an article. */
export function bookView(article: Article, book: BookContext): BookView {
  const { words } = book;
  const files = partFiles(article);
  const page = (file: string, title: string, view: (context: PageContext) => BodyView | undefined) => {
    const context = pageContext(book, file);
    const body = view(context);
    return body ? [{ file, title, body, notes: context.notes() }] : [];
  };
  const partPage = (part: Part) =>
    page(files.get(part.id)!, part.heading.listed, (context) => partView(part, context));
  return {
    meta: article.meta,
    pages: [
      ...page(COVER, article.meta.title, () => ({ kind: "cover" })),
      ...page(TITLE, article.meta.title, titleView),
      ...page(CONTENTS, words.contents, () => ({ kind: "contents" })),
      ...page(GLANCE, words.atAGlance, glanceView),
      ...article.parts.filter((part) => !showsIndex(part)).flatMap(partPage),
      ...article.experts.flatMap((expert) =>
        page(expertFile(expert), expert.name, (context) => expertView(expert, context)),
      ),
      ...(article.references.works.length > 0 ? page(REFERENCES, words.references, referencesView) : []),
      ...article.parts.filter(showsIndex).flatMap(partPage),
      ...page(COLOPHON, words.aboutEdition, () => ({ kind: "colophon", meta: article.meta })),
    ],
  };
}
