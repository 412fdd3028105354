import { bundleCss } from "../../src/assets/bundle-css.ts";
import { wordsOf } from "../../src/i18n/own-words.ts";
import type { Article } from "../../src/model/article.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { runningTitle } from "../html/footer.ts";
import { planOf } from "../plan/plan.ts";
import { printTalk } from "./print-talk.ts";
import { sheetLayout } from "./sheet-layout.ts";
import type { SlidesAPage } from "./slides-a-page.ts";

/**
 * Prints a talk with several slides a page, to be handed out, on the paper that the article's handout is
 * for. Throws `EnvironmentError` when the browser fails.
 */
export async function printHandouts(
  article: Article,
  context: RenderContext,
  slidesAPage: SlidesAPage,
): Promise<Uint8Array> {
  const { css } = await bundleCss("talk-handouts.css");
  const { meta } = article;
  const words = wordsOf(meta);
  return printTalk(article, context, {
    layout: sheetLayout(slidesAPage, meta.handout.paper, meta.talk.ratio),
    names: ["", ...planOf(article).slides.map(({ number }) => words.slide(number))],
    title: runningTitle(meta.title),
    css,
  });
}
