import { questionsOf } from "../model/article.ts";
import type { Listed } from "../model/listed.ts";
import { expertFile, LANDING, partFile, READER } from "./files.ts";
import type { ShelfArticle } from "./shelf-file.ts";
import { newestFirst, type ShelfOptions } from "./view/shelf/shelf.ts";

/** The script with all articles, the newest first. It calls a function that `client/shelf/shelf-data.ts` defines. */
export function shelfScript(articles: readonly Listed[], { outputs }: ShelfOptions): string {
  const data = [...articles].sort(newestFirst).map((article): ShelfArticle => {
    const { slug, meta, experts } = article;
    const links = outputs(slug);
    // Without a reader, its pages are not there.
    const isRead = links.some(({ name }) => name === READER);
    return {
      slug,
      lang: meta.lang,
      title: meta.title,
      entry: links[0]?.entry(article) ?? LANDING,
      date: meta.date ?? "",
      tags: meta.tags,
      experts: experts.map((expert) => [expert.name, isRead ? expertFile(expert) : ""]),
      questions: isRead ? questionsOf(article).map((part) => [part.heading.listed, partFile(part)]) : [],
      aliases: meta.aliases,
    };
  });
  return `triptychShelf(${JSON.stringify(data)})\n`;
}
