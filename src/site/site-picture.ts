import { READER } from "../reader/files.ts";
import type { PicturePieces } from "../reader/pictures/site/paint-pieces.ts";
import type { CheckedArticle } from "./articles/checked-article.ts";
import { outputsOf, type SiteSetup } from "./render-context.ts";

/**
 * What these articles give to the picture of a site with `total` articles; undefined where the site has no reader.
 * Rejects like `paintPieces`.
 */
export async function picturePieces(
  articles: readonly CheckedArticle[],
  total: number,
  setup: Pick<SiteSetup, "session" | "theme" | "outputs" | "kept">,
): Promise<PicturePieces | undefined> {
  const inReader = articles.filter(({ listed }) =>
    outputsOf(listed.slug, setup).some(({ name }) => name === READER),
  );
  if (inReader.length < articles.length) return undefined;
  const { paintPieces } = await import("../reader/pictures/site/paint-pieces.ts");
  return paintPieces(articles, total, { session: setup.session, printTheme: setup.theme.print });
}
