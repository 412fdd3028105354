import type { Exported, ExportSource } from "../../src/export/exporter.ts";
import { EXPORTERS } from "../../src/export/exporters.ts";
import { readArticles } from "../../src/site/articles/read-articles.ts";

/** What an article on disk is exported from. */
export async function exportSource(path: string): Promise<ExportSource> {
  const [found] = await readArticles([path], []);
  const { article, source, images } = await found!.read();
  return {
    article,
    text: new TextDecoder().decode(source),
    image: (src) => {
      const { bytes, path: name, size } = images.get(src) ?? {};
      return bytes && { bytes, kind: name!.split(".").at(-1)!, ...(size ? { size } : {}) };
    },
  };
}

/** An article on disk in another format. */
export async function exported(path: string, to: string): Promise<Exported> {
  return EXPORTERS.find(({ name }) => name === to)!.write(await exportSource(path));
}
