import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { version } from "../../assets/version.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { languageNamed, readLanguage } from "../../source/front-matter/language-tags.ts";
import { slugOf } from "../../source/ids.ts";
import { EXIT } from "../exit.ts";
import { typed } from "../sources.ts";
import { hasStarter, type Plan } from "./article-text.ts";
import { ask, type Given } from "./ask.ts";
import { checkedText } from "./checked-text.ts";
import { readExpert } from "./read-expert.ts";
import { siteFiles } from "./site-files.ts";
import { assertAbsent, writeNew } from "./write-new.ts";

/** What `triptych new` takes. */
export interface NewOptions {
  readonly title?: string;
  /** `RK: R. Kessler`, or names. */
  readonly expert?: readonly string[];
  readonly question?: readonly string[];
  readonly lang: string;
  /** Whether to make a folder for a site. */
  readonly site?: boolean;
}

/** The experts of an article that nobody told of any. */
const EXAMPLES = [
  { id: "AB", name: "Ada Brown" },
  { id: "CD", name: "Carl Diaz" },
];

/**
 * Writes a small article to start from, or with `site` a folder for a site with one in it. What the options
 * leave open is asked where there is a terminal. Writes nothing when the person stops. Throws
 * `EnvironmentError` when a file is there already, and for what makes no article.
 */
export async function startNew(name: string | undefined, options: NewOptions): Promise<number> {
  const { site = false } = options;
  const lang = languageOf(options.lang);
  assertNamed(name, options);
  if (name !== undefined) assertAbsent(site ? name : articlePath(name));
  const planned = await plan(name, options);
  if (planned === undefined) {
    process.stderr.write("nothing is written\n");
    return EXIT.stopped;
  }
  if (!hasStarter(lang))
    process.stderr.write(`there is no text to start from in “${lang}”: it is in English\n`);
  const article = { ...planned, lang };
  await (site
    ? writeSite(resolve(name!), article)
    : writeArticle(name === undefined ? freePath(article.title) : articlePath(name), article));
  return EXIT.fine;
}

function assertNamed(name: string | undefined, { site, title }: NewOptions): void {
  if (name !== undefined) return;
  if (site) throw new EnvironmentError("name the folder of the site: triptych new --site my-site");
  if (title === undefined && !process.stdin.isTTY)
    throw new EnvironmentError("name the article: triptych new my-article");
}

function languageOf(written: string): string {
  const tag = readLanguage(written);
  if (tag !== undefined) return tag;
  const meant = languageNamed(written);
  const hint = meant ? `did you mean ${meant}?` : "write a tag such as en, de or pt-BR";
  throw new EnvironmentError(`“${written}” is no language: ${hint}`);
}

/** What the article is to be, from the options and from what is asked; undefined when the person stops. */
async function plan(name: string | undefined, options: NewOptions): Promise<Omit<Plan, "lang"> | undefined> {
  const given: Given = {
    title: options.title,
    experts: options.expert?.map(readExpert),
    questions: options.question,
  };
  const title = name === undefined ? "My article" : titleFrom(name);
  const isComplete = Object.values(given).every((value) => value !== undefined);
  if (process.stdin.isTTY && !isComplete) return ask(given, title, process.stdin, process.stdout);
  return {
    title: given.title ?? title,
    experts: given.experts ?? EXAMPLES,
    questions: given.questions ?? [],
  };
}

/** `texts/sleep-and-memory.md` → `Sleep and memory`. */
function titleFrom(name: string): string {
  const words = basename(name).replace(/\.md$/i, "").replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The file of an article by its name. */
function articlePath(name: string): string {
  if (/(?:^|[/\\])\.{0,2}$/.test(name))
    throw new EnvironmentError(
      `name the article, too: triptych new ${name.replace(/[/\\]?$/, "/")}my-article`,
    );
  return resolve(/\.md$/i.test(name) ? name : `${name}.md`);
}

/** A file that is not there yet, named after the title of its article. */
function freePath(title: string): string {
  const slug = nameFrom(title);
  for (let number = 1; ; number++) {
    const path = articlePath(number === 1 ? slug : `${slug}-${number}`);
    if (!existsSync(path)) return path;
  }
}

/** A name for a file in small letters, with single hyphens. */
function nameFrom(title: string): string {
  return slugOf(title).replace(/-{2,}/g, "-") || "article";
}

async function writeArticle(path: string, article: Plan): Promise<void> {
  const file = shown(path);
  writeNew(path, await checkedText(article, file));
  process.stdout.write(`${file} is written. See it with: triptych serve${typed([file])}\n`);
}

async function writeSite(folder: string, article: Plan): Promise<void> {
  const text = await checkedText(article, "article.md");
  const name = slugOf(basename(folder)).replace(/[^a-z0-9-]+/g, "") || "articles";
  const files = siteFiles({ name, version: version(), lang: article.lang });
  const path = `articles/${nameFrom(article.title)}.md`;
  for (const [file, content] of [...files, [path, text] as const]) writeNew(join(folder, file), content);
  const where = typed([shown(folder)]);
  process.stdout.write(`${shown(folder)} is written. See it with: cd${where} && npm install && npm start\n`);
}
