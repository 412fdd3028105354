import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { checkArticle } from "../../checks/checks.ts";
import { byPlace, type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { withoutFollowUps } from "../../diagnostics/follow-ups.ts";
import type { Article } from "../../model/article.ts";
import type { LinkedPlace } from "../../model/linked.ts";
import { type Listed, listedOf } from "../../model/listed.ts";
import type { Span } from "../../model/span.ts";
import type { Translation } from "../../model/translation.ts";
import type { Output } from "../../output/output.ts";
import { addressKind, isVideo, splitLink } from "../../prose/address.ts";
import type { DiskInput } from "../../source/load.ts";
import { parseArticle } from "../../source/parse-article.ts";
import { type FilesRead, filesOf, filesRead } from "./files-read.ts";
import { type ImageFile, readImage } from "./images.ts";
import { type LinkedFile, readLinkedFile } from "./linked-files.ts";
import { readVideo } from "./videos.ts";

/** An article with all of its text, and the images that it shows. */
export interface ReadArticle {
  /** Absolute path of the source. */
  readonly path: string;
  readonly article: Article;
  /** The bytes of the source. */
  readonly source: Uint8Array;
  /** By their `src` in the source. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** Files that it links to, by the address of the link. */
  readonly files: ReadonlyMap<string, LinkedFile>;
  /** Where links to other articles lead, by the address of the link. */
  readonly links: ReadonlyMap<string, LinkedPlace>;
  readonly translations: readonly Translation[];
}

/** A link to another article. */
export interface ArticleLink {
  readonly href: string;
  /** Its path as written, decoded. */
  readonly written: string;
  /** Absolute path of the other source. */
  readonly path: string;
  readonly fragment?: string;
  readonly span: Span;
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
  readonly filesRead: FilesRead;
  /** The article as it was checked: parsed again from the same bytes when it was not held. */
  read(): Promise<ReadArticle>;
  /** Lets go of a text that is held: when it is read once more, it is parsed again. */
  letGo(): void;
  readonly articleLinks: readonly ArticleLink[];
  /** The article as it was read, where the other articles of the site add to it. */
  readonly alone?: CheckedArticle;
  /** What its links to other articles lead to, and its translations. */
  readonly linkKey?: string;
}

/**
 * Parses and checks an article at `path`; what is wrong comes back as diagnostics. `hold` keeps the
 * parsed text, which takes some twenty times the memory of its source.
 */
export async function checkedArticle(
  path: string,
  input: DiskInput,
  outputs: readonly Output[],
  hold: boolean,
): Promise<CheckedArticle> {
  const start = Date.now();
  const hash = createHash("sha256");
  const asked = new Set<string>();
  const { read, diagnostics } = await parse(path, hashing(input, hash, asked), asked);
  for (const { bytes, state, video } of read.images.values()) {
    hash.update(bytes ?? JSON.stringify(state));
    if (video) hash.update(JSON.stringify([video.path, video.captions]));
  }
  for (const { path, state } of read.files.values()) hash.update(JSON.stringify([state, path]));
  return {
    path,
    file: input.file,
    listed: listedOf(read.article),
    diagnostics: withoutFollowUps(
      [...diagnostics, ...(await findings(read, diagnostics, outputs))].sort(byPlace),
    ),
    size: input.bytes.length,
    digest: hash.digest("hex"),
    filesRead: filesRead(filesOf(path, input.folders, read.article, asked), start),
    articleLinks: articleLinksOf(read),
    ...reading(path, input, hold ? read : undefined),
  };
}

/** Ways to a text that may be held. A function of its own: one that is made beside a text would keep it in memory. */
function reading(
  path: string,
  input: DiskInput,
  first: ReadArticle | undefined,
): Pick<CheckedArticle, "read" | "letGo"> {
  let held = first;
  return {
    read: async () => held ?? (await parse(path, input)).read,
    letGo() {
      held = undefined;
    },
  };
}

/** A copy all through: pieces cut out of the source's text would keep the whole of it in memory. */
function articleLinksOf({ article, path: own }: ReadArticle): readonly ArticleLink[] {
  const links = article.links.filter(({ href }) => addressKind(href) === "article");
  return structuredClone(
    links.map(({ href, span }) => {
      const { path, fragment } = splitLink(href);
      const source = resolve(dirname(own), path);
      return { href, written: path, path: source, span, ...(fragment === undefined ? {} : { fragment }) };
    }),
  );
}

/** What the checks, and then the outputs, find. Outputs rely on an article without errors. */
async function findings(
  { article, images, files }: ReadArticle,
  diagnostics: readonly Diagnostic[],
  outputs: readonly Output[],
): Promise<readonly Diagnostic[]> {
  const found = checkArticle(article, {
    image: (src) => images.get(src) ?? { state: { state: "missing" } },
    file: (href) => files.get(href) ?? { state: { state: "missing" }, names: [] },
  });
  if (hasErrors([...diagnostics, ...found])) return found;
  const own = await Promise.all(outputs.map((output) => output.check?.(article) ?? []));
  return [...found, ...own.flat()];
}

/** The same input; `hash` takes in all that parsing asks for, and `asked` its names. */
function hashing(
  input: DiskInput,
  hash: { update(data: Uint8Array | string): unknown },
  asked: Set<string>,
): DiskInput {
  hash.update(input.bytes);
  if (input.defaults) hash.update("bytes" in input.defaults ? input.defaults.bytes : input.defaults.why);
  return {
    ...input,
    read(named) {
      const probe = input.read(named);
      asked.add(named);
      hash.update(named);
      hash.update(probe.state === "found" ? probe.bytes : probe.state);
      return probe;
    },
  };
}

/** Parses an article and looks at what it shows and links to; `asked` takes the names of what is looked for beside videos. */
async function parse(
  path: string,
  input: DiskInput,
  asked?: Set<string>,
): Promise<{ readonly read: ReadArticle; readonly diagnostics: readonly Diagnostic[] }> {
  const { article, diagnostics } = await parseArticle(input);
  const images = new Map<string, ImageFile>();
  for (const { src } of [...article.images, ...(article.meta.image ? [article.meta.image] : [])]) {
    if (images.has(src)) continue;
    if (!isVideo(src)) images.set(src, readImage(input.folders, src));
    else {
      const video = readVideo(input.folders, src, article.meta.lang);
      images.set(src, video);
      video.looked.forEach((name) => void asked?.add(name));
    }
  }
  const files = new Map<string, LinkedFile>();
  for (const { href } of article.links) {
    if (addressKind(href) === "file" && !files.has(href))
      files.set(href, readLinkedFile(input.folders, href));
  }
  return {
    read: { path, article, source: input.bytes, images, files, links: new Map(), translations: [] },
    diagnostics,
  };
}
