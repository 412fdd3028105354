import type { SearchedArticles } from "../../search-index/search-data.ts";
import type { Engine } from "./engine.ts";
import { loadRecords } from "./load.ts";
import { pagefindEngine } from "./pagefind-engine.ts";
import { textEngine } from "./text-engine.ts";
import { wayOf } from "./way.ts";

const engines = new Map<string, Promise<Engine>>();

/** The search over one article (empty: all); undefined where there can be none. Rejects when it cannot be loaded. */
export async function engineFor(article: string, all: SearchedArticles): Promise<Engine | undefined> {
  const way = wayOf(article, all, location.protocol.startsWith("http"));
  if (way === "none") return undefined;
  const key = way === "pagefind" ? way : article;
  const engine = engines.get(key) ?? (way === "pagefind" ? pagefindEngine() : loadText(article, all));
  engines.set(key, engine);
  engine.catch(() => engines.delete(key));
  return engine;
}

async function loadText(article: string, { articles }: SearchedArticles): Promise<Engine> {
  const wanted = articles.filter(({ slug }) => !article || slug === article);
  const load = async ({ slug, title }: { slug: string; title: string }) => ({
    slug,
    title,
    data: await loadRecords(slug),
  });
  return textEngine(await Promise.all(wanted.map(load)));
}
