import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { deckHtml } from "../../slides/html/deck.ts";
import { talkInMemory } from "../../slides/measure/open-talk.ts";
import { talk } from "../../slides/output.ts";
import { contextWith, siteAssets } from "./context.ts";
import { keptFolder } from "./folder.ts";
import { read } from "./read.ts";

/** Writes the talk of an article into a folder that is kept for the tests of a file; gives the address of its page. */
export async function talkOnDisk(source: string): Promise<string> {
  const { article } = await read(source);
  const context = contextWith({ assets: await siteAssets(talk) });
  const { files, page } = talkInMemory(deckHtml(article, context), article, context);
  const folder = keptFolder();
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return pathToFileURL(join(folder, page)).href;
}
