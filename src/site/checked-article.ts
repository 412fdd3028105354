import { checkArticle } from "../checks/checks.ts";
import { byPlace, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Article } from "../model/article.ts";
import { type Listed, listedOf } from "../model/listed.ts";
import type { SourceInput } from "../source/input.ts";
import { parseArticle } from "../source/parse-article.ts";
import { type ImageFile, readImage } from "./images.ts";
import { OUTPUTS } from "./outputs.ts";

/** An article with all of its text, and the images that it shows. */
export interface ReadArticle {
  /** Absolute path of the source. */
  readonly path: string;
  readonly article: Article;
  readonly images: ReadonlyMap<string, ImageFile>;
}

/**
 * What is kept of an article that was read and checked. A parsed text takes some twenty times the
 * room of its source, so that a site of many articles keeps the sources.
 */
export interface CheckedArticle {
  /** Absolute path of the source. */
  readonly path: string;
  /** Path as messages show it. */
  readonly file: string;
  readonly listed: Listed;
  readonly diagnostics: readonly Diagnostic[];
  /** Size of the source, in bytes. */
  readonly size: number;
  /** The article as it was checked: parsed anew from the same bytes when it was let go since. */
  read(): Promise<ReadArticle>;
}

/** Parses and checks an article. `path` is where it lies; what is wrong comes back as diagnostics. */
export async function checkedArticle(path: string, input: SourceInput): Promise<CheckedArticle> {
  const first = await firstReading(path, input);
  let held = first.held;
  return {
    path,
    file: input.file,
    listed: first.listed,
    diagnostics: first.diagnostics,
    size: input.bytes.length,
    async read() {
      const still = held.deref();
      if (still) return still;
      const { read } = await parse(path, input);
      held = new WeakRef(read);
      return read;
    },
  };
}

/** A function of its own, so that nothing of the text is in reach of what is kept. */
async function firstReading(path: string, input: SourceInput) {
  const { read, diagnostics } = await parse(path, input);
  const { article, images } = read;
  const checked = checkArticle(article, { image: (src) => images.get(src)?.state ?? "missing" });
  // An article with errors may lack what an output relies on.
  const found = [...diagnostics, ...checked];
  const own = hasErrors(found) ? [] : OUTPUTS.flatMap((output) => output.check?.(article) ?? []);
  return {
    listed: listedOf(article),
    diagnostics: [...found, ...own].sort(byPlace),
    held: new WeakRef(read),
  };
}

async function parse(
  path: string,
  input: SourceInput,
): Promise<{ readonly read: ReadArticle; readonly diagnostics: readonly Diagnostic[] }> {
  const { article, diagnostics } = await parseArticle(input);
  const images = new Map<string, ImageFile>();
  for (const { src } of article.images) if (!images.has(src)) images.set(src, readImage(path, src));
  return { read: { path, article, images }, diagnostics };
}
