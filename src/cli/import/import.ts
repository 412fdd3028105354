import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { nearPath, shown } from "../../diagnostics/shown-path.ts";
import { visibleLines } from "../../diagnostics/visible.ts";
import type { Imported, ImportFile } from "../../import/imported.ts";
import { acceptedBy, IMPORTERS, type Importer, importerFor, readWith } from "../../import/importers.ts";
import { languageOf } from "../../import/language.ts";
import { reportOf } from "../../import/report.ts";
import { takeImages } from "../../import/take-images.ts";
import { countWords, textsOf } from "../../import/words.ts";
import { writeArticle } from "../../import/write-article.ts";
import { findingsOf, readArticles } from "../../site/articles/read-articles.ts";
import { OUTPUTS } from "../../site/outputs.ts";
import { EXIT } from "../exit.ts";
import { writeNew } from "../new/write-new.ts";
import { typed } from "../sources.ts";
import { describe } from "../terminal.ts";
import { askDoubts } from "./ask-doubts.ts";
import { findFiles, hasSame, readBeside } from "./find-files.ts";
import { noText, otherKind } from "./other-kind.ts";

/** What `triptych import` takes. */
export interface ImportOptions {
  /** Where the article goes. */
  readonly output?: string;
  /** Name of the importer. */
  readonly from?: string;
  /** The recording that a transcript is of. */
  readonly media?: string;
  /** Whether to ask about doubtful decisions. */
  readonly interactive?: boolean;
  /** Whether to list everything. */
  readonly all?: boolean;
}

/**
 * Makes an article of files in another shape, and says what was understood and what `triptych check` says of it.
 * Gives exit code 1 when the article has errors, when words of the source are not in it, and when there was no
 * question. Throws `EnvironmentError` for files that cannot be read, are no text or of no known kind, and when a file
 * is there already, which is never overwritten.
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<number> {
  const files = findFiles(paths);
  if (files.length === 0)
    throw new EnvironmentError(`there are no files to import in “${paths.join("”, “")}”`);
  const importer = await importerOf(files, options.from);
  const taken = options.from === undefined ? await acceptedBy(importer, files) : files;
  for (const file of importer.isText ? taken : []) {
    const why = noText(file);
    if (why !== undefined) throw new EnvironmentError(why);
  }
  tellPassedOver(files.filter((file) => !taken.includes(file)));
  if (taken.length > 1 && !importer.takesSeveral)
    throw new EnvironmentError(
      `one file at a time makes an article from ${importer.label}: name one of ${taken.length}`,
    );
  const path = articlePath(paths, options.output);
  const first = await readWith(importer, { files: taken, choices: new Map(), beside: readBeside });
  const imported = takeImages(await decided(first, importer, taken, options), readBeside);
  if (!imported.parts.some(({ kind }) => kind === "question")) return refused(noQuestion(taken));
  const targets = [path, ...beside(imported, path).map((file) => file.path)];
  const there = targets.find((target) => existsSync(target));
  if (there !== undefined)
    throw new EnvironmentError(`“${shown(there)}” is there already: name another with -o`);
  const named = paths.length === 1 ? resolve(paths[0]!) : path;
  const article = completed(imported, named, options);
  writeNew(path, writeArticle(article));
  for (const file of beside(imported, path)) writeNew(file.path, file.bytes);
  return told(article, path, importer, options.all ?? false);
}

/** The importer that is named, else the first that knows one of the files. */
async function importerOf(files: readonly ImportFile[], from: string | undefined): Promise<Importer> {
  const importer = IMPORTERS.find(({ name }) => name === from) ?? (await importerFor(files));
  if (importer) return importer;
  const known = files.length === 1 ? otherKind(files[0]!) : undefined;
  if (known !== undefined) throw new EnvironmentError(known);
  const kinds = IMPORTERS.map(({ name, label }) => `${name} (${label})`).join(", ");
  const what = files.length === 1 ? `“${files[0]!.path}” is` : "the files are";
  throw new EnvironmentError(`${what} of no kind that is known: name it with --from, one of ${kinds}`);
}

function tellPassedOver(files: readonly ImportFile[]): void {
  for (const { path } of files) process.stderr.write(`passed over: ${path} (of another kind)\n`);
}

/** Reads once more with what a person chose. */
async function decided(
  first: Imported,
  importer: Importer,
  files: readonly ImportFile[],
  { interactive = false }: ImportOptions,
): Promise<Imported> {
  if (!interactive) return first;
  if (!process.stdin.isTTY) throw new EnvironmentError("--interactive asks at a terminal, and there is none");
  const choices = await askDoubts(first.doubts, process.stdin, process.stdout);
  return choices.size === 0 ? first : readWith(importer, { files, choices, beside: readBeside });
}

/** Where the article goes: as named, else beside nothing of its name in this folder. */
function articlePath(paths: readonly string[], output: string | undefined): string {
  if (output !== undefined) return resolve(/\.(?:md|markdown)$/i.test(output) ? output : `${output}.md`);
  const stem = basename(resolve(paths[0] ?? ".")).replace(/\.[a-z]+$/i, "");
  const path = resolve(`${stem}.md`);
  return existsSync(path) ? resolve(`${stem}-article.md`) : path;
}

function beside({ files, bibliography, meta }: Imported, path: string): readonly ImportFile[] {
  const folder = dirname(path);
  const bib =
    bibliography === undefined
      ? []
      : [{ path: meta.bibliography ?? "works.bib", bytes: new TextEncoder().encode(bibliography) }];
  const all = [...files, ...bib].map((file) => ({ ...file, path: join(folder, file.path) }));
  // An article that is written beside its source has its images already.
  return all.filter((file) => !hasSame(file));
}

/** The article with what the command says of it. One without a title has the name of what it was made from. */
function completed(imported: Imported, from: string, { media }: ImportOptions): Imported {
  const lang = imported.meta.lang ?? languageOf(textsOf(imported).join("\n"));
  // English is what an article is in by itself.
  const named = {
    ...(media === undefined ? {} : { media }),
    ...(lang === undefined || lang === "en" ? {} : { lang }),
  };
  const meta = { ...imported.meta, ...named };
  if (meta.title !== undefined) return { ...imported, meta };
  const words = basename(from)
    .replace(/\.\p{L}\w*$/u, "")
    .replace(/[-_.]+/g, " ")
    .trim();
  return { ...imported, meta: { title: words.charAt(0).toUpperCase() + words.slice(1), ...meta } };
}

function noQuestion(files: readonly ImportFile[]): string {
  const what = files.length === 1 ? `“${files[0]!.path}”` : `${files.length} files`;
  return `no question was found in ${what}, and nothing is written: begin each with ##, with a number or with Q:, or end it with a question mark (docs/import.md)`;
}

function refused(message: string): number {
  process.stderr.write(`triptych: ${visibleLines(message)}\n`);
  return EXIT.content;
}

/** Says what was understood, and what the checks find in the article. */
async function told(imported: Imported, path: string, { label }: Importer, all: boolean): Promise<number> {
  const count = countWords(imported);
  const file = nearPath(path);
  const lines = [`${file} is written, from ${label}`, ...reportOf(imported, count, all)];
  process.stdout.write(`${visibleLines(lines.join("\n"))}\n`);
  const findings = findingsOf(await readArticles([path], OUTPUTS));
  if (findings.length > 0)
    process.stdout.write(`\ntriptych check${typed([file])} says:\n${describe(findings, all)}\n`);
  const differs = count.lost.length + count.added.length > 0;
  if (differs)
    process.stderr.write("triptych: the words of the source and of the article differ, see above\n");
  return differs || hasErrors(findings) ? EXIT.content : EXIT.fine;
}
