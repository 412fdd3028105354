import { isRightToLeft } from "../../i18n/languages.ts";
import type { Change, CoverImage, HandoutMeta, Meta } from "../../model/meta.ts";
import { readName } from "../../model/person-name.ts";
import type { SourceWork } from "../../model/source-work.ts";
import { decodeAddress, isRemote, splitLink } from "../../prose/address.ts";
import { slugOf } from "../ids.ts";
import { licenseOf } from "./license.ts";
import { authorsOf } from "./people.ts";
import type { FrontMatter } from "./schema.ts";
import type { SpanOf } from "./validate.ts";

/** Front matter with defaults for the keys that it lacks: groups of keys are merged, lists are not. */
export function withDefaults(data: FrontMatter, defaults: FrontMatter): FrontMatter {
  return {
    ...defaults,
    ...data,
    // Each article has earlier names of its own.
    aliases: data.aliases,
    handout: { ...defaults.handout, ...data.handout },
    talk: { ...defaults.talk, ...data.talk },
    words: { ...defaults.words, ...data.words },
  };
}

/** The values that are not undefined. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const HANDOUT: HandoutMeta = {
  paper: "A4",
  questions: "flow",
  columns: 1,
  variant: "full",
  links: true,
  glance: "if-short",
};

/** The front matter with every default filled in. The text's title and summary are used where it gives none. */
export function metaOf(
  data: FrontMatter,
  { title, summary }: { readonly title: string; readonly summary: string },
  spanOf: SpanOf,
): Meta {
  const { lang = "en", shelf, subtitle, date, doi, publisher, site, media } = data;
  const changes = changesOf(data);
  const updated = data.updated ?? changes[0]?.date;
  const version = data.version ?? changes.find((change) => change.version !== undefined)?.version;
  const license = data.license === undefined ? undefined : licenseOf(data.license);
  const words = data.words && Object.keys(data.words).length > 0 ? data.words : undefined;
  return {
    title: data.title ?? title,
    kind: data.kind ?? (data.source ? "digest" : "article"),
    ...defined({
      subtitle,
      description: data.description ?? (summary || undefined),
      date,
      updated,
      version,
      license,
      doi,
      publisher,
      site,
      media,
      words,
      shelf: shelf && defined(shelf),
    }),
    ...defined({ source: data.source && sourceOf(data.source), image: imageOf(data, spanOf) }),
    changes,
    translations: (data.translations ?? []).map((path, index) => ({
      path,
      span: spanOf(["translations", index]),
    })),
    annotations: data.annotations ?? "own",
    pictures: data.pictures ?? "all",
    lang,
    dir: directionOf(data),
    authors: authorsOf(data.authors),
    editors: authorsOf(data.editors),
    tags: data.tags ?? [],
    aliases: (data.aliases ?? []).flatMap(earlierName),
    handout: { ...HANDOUT, ...data.handout },
    talk: talkOf(data.talk ?? {}, spanOf),
  };
}

/** The path as addresses of images have it: without what follows `?` or `#`. */
function imageOf({ image }: FrontMatter, spanOf: SpanOf): CoverImage | undefined {
  if (!image) return undefined;
  const src = isRemote(image.src) ? decodeAddress(image.src) : splitLink(image.src).path;
  return { src, alt: image.alt ?? "", span: spanOf(["image"]) };
}

/** The newest first; those of one day as they are written. */
function changesOf({ changes = [] }: FrontMatter): readonly Change[] {
  return changes
    .map(({ date, text, version }) => ({ date, text, ...defined({ version }) }))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function sourceOf(source: NonNullable<FrontMatter["source"]>): SourceWork {
  const { title, authors = [], ...rest } = source;
  return { title, authors: authors.map((name) => readName(name).shown), ...defined(rest) };
}

function talkOf(talk: NonNullable<FrontMatter["talk"]>, spanOf: SpanOf): Meta["talk"] {
  const { minutes, questions, style, theme } = talk;
  const named = questions?.map((id, index) => ({ id, span: spanOf(["talk", "questions", index]) }));
  return {
    ratio: talk.ratio ?? "16:9",
    order: talk.order ?? "answers-first",
    steps: talk.steps ?? "points",
    ...defined({ minutes, questions: named, style, theme }),
  };
}

/** An earlier name as it stands in addresses. Hugo writes whole paths (`/posts/naps/`), Obsidian plain words. */
function earlierName(written: string): readonly string[] {
  const name = slugOf(written.split("/").filter(Boolean).at(-1) ?? "");
  return name === "" ? [] : [name];
}

/** Where the text of an article begins: as written, else by its language. */
export function directionOf({ dir, lang = "en" }: FrontMatter): Meta["dir"] {
  return dir ?? (isRightToLeft(lang) ? "rtl" : "ltr");
}
