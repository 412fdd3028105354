import type { Words } from "../src/i18n/words.ts";
import type { Article } from "../src/model/article.ts";
import type { RenderContext } from "../src/output/output.ts";
import { type OutputOption, SINGLE_FILE } from "../src/output/settings.ts";
import { TALK_FILE } from "./files.ts";
import { SLIDES_A_PAGE, type SlidesAPage } from "./pdf/slides-a-page.ts";

/** A file that a talk is also given out as. */
export interface Download {
  /** Relative to the article's folder. */
  readonly path: string;
  /** The option that asks for it. */
  readonly option: OutputOption;
  /** The name of its format. */
  readonly format: string;
  /** What it is, in the article's language. */
  about(words: Words): string;
  /** Makes its content. Rejects with `EnvironmentError` when a browser is needed and fails. */
  make(article: Article, context: RenderContext): Promise<string | Uint8Array>;
}

/** All of them. What makes each is loaded when it is asked for. */
export const DOWNLOADS: readonly Download[] = [
  {
    path: TALK_FILE,
    option: SINGLE_FILE,
    format: "HTML",
    about: ({ talk }) => talk,
    make: async (article, context) =>
      (await import("./html/single-file.ts")).singleFileTalk(article, context),
  },
  {
    path: "talk.pdf",
    option: { name: "talkPdf", flag: "--talk-pdf", description: "also print each talk, to talk.pdf" },
    format: "PDF",
    about: ({ slides }) => slides,
    make: async (article, context) => (await import("./pdf/print-talk.ts")).printTalk(article, context),
  },
  {
    path: "talk-handouts.pdf",
    option: {
      name: "handouts",
      flag: "--handouts <slides>",
      description: "also print each talk with so many slides a page, to talk-handouts.pdf",
      choices: SLIDES_A_PAGE,
    },
    format: "PDF",
    about: ({ slides, print }) => `${slides} · ${print}`,
    make: async (article, context) => {
      const { printHandouts } = await import("./pdf/print-handouts.ts");
      // The command takes no other value.
      return printHandouts(article, context, context.settings.handouts as SlidesAPage);
    },
  },
  {
    path: "talk.pptx",
    option: {
      name: "pptx",
      flag: "--pptx",
      description: "also write each talk for PowerPoint, to be edited, to talk.pptx",
    },
    format: "PowerPoint",
    about: ({ slides }) => slides,
    make: async (article, context) => (await import("./pptx/write-pptx.ts")).writePptx(article, context),
  },
];
