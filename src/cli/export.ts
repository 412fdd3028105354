import { existsSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { shown } from "../diagnostics/shown-path.ts";
import { reasonOf } from "../diagnostics/system-error.ts";
import type { ExportedImage } from "../export/exporter.ts";
import { EXPORTERS } from "../export/exporters.ts";
import type { ReadArticle } from "../site/articles/checked-article.ts";
import { readArticles } from "../site/articles/read-articles.ts";
import { OUTPUTS } from "../site/outputs.ts";
import { makeFolder } from "../system/make-folder.ts";
import { EXIT } from "./exit.ts";
import { describe } from "./terminal.ts";

export interface ExportOptions {
  /** The name of a format. */
  readonly to: string;
  /** Where the file is written; in this folder without it. */
  readonly output?: string;
  /** Whether a file that is there is replaced. */
  readonly force?: boolean;
}

/**
 * Writes an article in another format and says what that format does not hold. An article with errors is not
 * exported: they are printed. Throws `EnvironmentError` when the file is there already, when it cannot be
 * written, and when the source is no single article.
 */
export async function exportArticle(
  source: string,
  { to, output, force = false }: ExportOptions,
): Promise<number> {
  const [found, ...others] = await readArticles([source], OUTPUTS);
  if (!found || others.length > 0)
    throw new EnvironmentError(`“${shown(resolve(source))}” holds several articles: name one of them`);
  if (hasErrors(found.diagnostics)) {
    process.stderr.write(`${describe(found.diagnostics, false)}\n`);
    return EXIT.content;
  }
  const exporter = EXPORTERS.find(({ name }) => name === to)!;
  const path = resolve(output ?? `${found.listed.slug}.${exporter.ending}`);
  if (!force && existsSync(path))
    throw new EnvironmentError(`“${shown(path)}” is there already: name another with -o, or give --force`);
  const read = await found.read();
  const { article } = read;
  const text = new TextDecoder().decode(read.source);
  const { content, left } = await exporter.write({ article, text, image: (src) => imageOf(src, read) });
  write(path, content, force);
  process.stdout.write(`${shown(path)} is written\n`);
  for (const each of left) process.stdout.write(`left out: ${each}\n`);
  return EXIT.fine;
}

function imageOf(src: string, { images }: ReadArticle): ExportedImage | undefined {
  const file = images.get(src);
  if (!file?.bytes || file.video) return undefined;
  const kind = file.path.slice(file.path.lastIndexOf(".") + 1);
  return { bytes: file.bytes, kind, ...(file.size ? { size: file.size } : {}) };
}

function write(path: string, content: string | Uint8Array, force: boolean): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, content, { flag: force ? "w" : "wx" });
  } catch (error) {
    throw new EnvironmentError(`“${shown(path)}” cannot be written: ${reasonOf(error)}`);
  }
}
