import { createHash } from "node:crypto";
import { checkArticle } from "../../checks/checks.ts";
import { byPlace, type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { withoutFollowUps } from "../../diagnostics/follow-ups.ts";
import type { Article } from "../../model/article.ts";
import { type Listed, listedOf } from "../../model/listed.ts";
import type { Output } from "../../output/output.ts";
import type { SourceInput } from "../../source/input.ts";
import { parseArticle } from "../../source/parse-article.ts";
import { type ImageFile, readImage } from "./images.ts";

/** An article with all of its text, and the images that it shows. */
export interface ReadArticle {
  /** Absolute path of the source. */
  readonly path: string;
  readonly article: Article;
  /** By their `src` in the source. */
  readonly images: ReadonlyMap<string, ImageFile>;
}

/** What is kept of an article that was read and checked. */
export interface CheckedArticle {
  /** Absolute path of the source. */
  readonly path: string;
  /** Path as messages show it. */
  readonly file: string;
  readonly listed: Listed;
  readonly diagnostics: readonly Diagnostic[];
  /** Size of the source, in bytes. */
  readonly size: number;
  /** Hash of everything that was read for it: the source, its bibliography, its images. */
  readonly digest: string;
  /** The article as it was checked: parsed again from the same bytes when it was not held. */
  read(): Promise<ReadArticle>;
}

/**
 * Parses and checks an article at `path`; what is wrong comes back as diagnostics. `hold` keeps the
 * parsed text, which takes some twenty times the memory of its source.
 */
export async function checkedArticle(
  path: string,
  input: SourceInput,
  outputs: readonly Output[],
  hold: boolean,
): Promise<CheckedArticle> {
  const hash = createHash("sha256");
  const { read, diagnostics } = await parse(path, hashing(input, hash));
  for (const { bytes, state } of read.images.values()) hash.update(bytes ?? state);
  return {
    path,
    file: input.file,
    listed: listedOf(read.article),
    diagnostics: withoutFollowUps(
      [...diagnostics, ...(await findings(read, diagnostics, outputs))].sort(byPlace),
    ),
    size: input.bytes.length,
    digest: hash.digest("hex"),
    read: hold ? giving(read) : readingAgain(path, input),
  };
}

// Functions of their own: one that is made beside `read` would keep it in memory.
function giving(read: ReadArticle): () => Promise<ReadArticle> {
  return async () => read;
}

function readingAgain(path: string, input: SourceInput): () => Promise<ReadArticle> {
  return async () => (await parse(path, input)).read;
}

/** What the checks, and then the outputs, find. Outputs rely on an article without errors. */
async function findings(
  { article, images }: ReadArticle,
  diagnostics: readonly Diagnostic[],
  outputs: readonly Output[],
): Promise<readonly Diagnostic[]> {
  const found = checkArticle(article, { image: (src) => images.get(src)?.state ?? "missing" });
  if (hasErrors([...diagnostics, ...found])) return found;
  const own = await Promise.all(outputs.map((output) => output.check?.(article) ?? []));
  return [...found, ...own.flat()];
}

/** The same input; `hash` takes in all that parsing asks for. */
function hashing(input: SourceInput, hash: { update(data: Uint8Array | string): unknown }): SourceInput {
  hash.update(input.bytes);
  if (input.defaults) hash.update(input.defaults.bytes);
  return {
    ...input,
    read(named) {
      const probe = input.read(named);
      hash.update(named);
      hash.update(probe.state === "found" ? probe.bytes : probe.state);
      return probe;
    },
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
