import { type Article, questionsOf } from "../model/article.ts";
import type { Listed } from "../model/listed.ts";
import type { Output, OutputFile, RenderContext } from "../output/output.ts";
import { type Settings, SINGLE_FILE } from "../output/settings.ts";
import { LANDING, READER } from "./files.ts";

/** Longer ids say nothing to people. */
const LONGEST_ID = 32;

const singleFileName = ({ slug }: Listed) => `${slug}.html`;
const sourceFile = ({ slug }: Listed) => `${slug}.md`;

/** Whether readers can take the article's source, which has the notes for the speaker as well. */
function offersSource({ meta }: Listed, settings: Settings): boolean {
  return !settings.public && meta.handout.attach !== false;
}

/** The reader: static HTML pages, one for each question, section and expert. */
export const reader: Output = {
  name: READER,
  entry: () => LANDING,
  mediaType: "text/html",
  styles: ["reader.css"],
  scripts: ["reader-early.js", "reader.js", "reader-more.js", "reader-search.js"],
  options: [SINGLE_FILE],
  label(article, words) {
    const count = questionsOf(article).length;
    const about = count > 0 ? words.questionCount(count) : words.wholeArticle;
    return { verb: words.read, name: words.reader, about };
  },
  downloads: (article, settings, words) => [
    ...(settings.singleFile
      ? [{ path: singleFileName(article), format: "HTML", about: words.wholeArticle }]
      : []),
    ...(offersSource(article, settings)
      ? [{ path: sourceFile(article), format: "Markdown", about: words.sourceText }]
      : []),
  ],
  place({ url }, words) {
    if (url === undefined) return undefined;
    // A question's page is named after its id; an answer is a fragment of that page.
    const id = decodeURIComponent(/#(.+)$/.exec(url)?.[1] ?? /([^/]+)\.html$/.exec(url)?.[1] ?? "");
    const text = id && id.length <= LONGEST_ID ? words.readerPlace(id) : words.reader;
    return { text, address: url };
  },
  locate: async (article) => (await import("./locate.ts")).locate(article),
  async *render(article, context) {
    const linkPictures = yield* madePictures(article, context);
    yield* (await import("./pages.ts")).readerPages(article, { ...context, linkPictures }, context.only);
    if (context.only) return;
    if (context.source && offersSource(article, context.settings))
      yield { path: sourceFile(article), content: context.source.bytes, kind: "download" };
    if (!context.settings.singleFile) return;
    const { singleFile } = await import("./single-file.ts");
    yield {
      path: singleFileName(article),
      content: singleFile(article, { ...context, sources: undefined }),
      kind: "file",
    };
  },
  siteExtras: async () => (await import("./site-extras.ts")).siteExtras(),
};

/** Makes the pictures for links and gives their files. When only some pages are wanted, they are taken for made. */
async function* madePictures(
  article: Article,
  context: RenderContext,
): AsyncGenerator<OutputFile, ReadonlySet<string>> {
  const { pictureFiles } = await import("./pictures/picture-files.ts");
  const files = pictureFiles(article, context);
  if (context.only || files.length === 0) return new Set(files);
  const made = new Set<string>();
  const { linkPictures } = await import("./pictures/make-pictures.ts");
  for await (const file of linkPictures(article, context)) {
    made.add(file.path);
    yield file;
  }
  return made;
}
