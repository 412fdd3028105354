import { SHELF_SCRIPT, type ShelfArticle } from "../../shelf-file.ts";
import { runScript } from "../run-script.ts";

declare global {
  interface Window {
    triptychShelf?: (articles: readonly ShelfArticle[]) => void;
  }
}

/** All articles of the site, the newest first. Rejects when they cannot be loaded. */
export async function loadShelf(): Promise<readonly ShelfArticle[]> {
  let given: readonly ShelfArticle[] | undefined;
  window.triptychShelf = (articles) => {
    given = articles;
  };
  await runScript(SHELF_SCRIPT);
  if (!given) throw new Error(`${SHELF_SCRIPT} gives no articles`);
  return given;
}
