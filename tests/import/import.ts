import type { Imported, ImportFile } from "../../src/import/imported.ts";
import { IMPORTERS, importerFor, readWith } from "../../src/import/importers.ts";
import { countWords } from "../../src/import/words.ts";
import { writeArticle } from "../../src/import/write-article.ts";

/** Files by their names. */
export type Texts = Readonly<Record<string, string>>;

/** What an import gives, the article as text, and words that only one side has. */
export interface Result {
  readonly imported: Imported;
  readonly article: string;
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** Imports texts as the command does, by the importer that takes the first of them, or the one that is named. */
export async function importTexts(
  texts: Texts,
  { from, choices = {} }: { from?: string; choices?: Readonly<Record<string, string>> } = {},
): Promise<Result> {
  const files = Object.entries(texts).map(
    ([path, text]): ImportFile => ({ path, bytes: new TextEncoder().encode(text) }),
  );
  return importFiles(files, from, choices);
}

/** Imports one file, of its bytes or its text. */
export async function importFile(path: string, content: string | Uint8Array): Promise<Result> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return importFiles([{ path, bytes }], undefined, {});
}

async function importFiles(
  files: readonly ImportFile[],
  from: string | undefined,
  choices: Readonly<Record<string, string>>,
): Promise<Result> {
  const importer = IMPORTERS.find(({ name }) => name === from) ?? (await importerFor(files));
  if (!importer) throw new Error("no importer takes it");
  const imported = await readWith(importer, { files, choices: new Map(Object.entries(choices)) });
  const { lost, added } = countWords(imported);
  return { imported, article: writeArticle(imported), lost, added };
}
