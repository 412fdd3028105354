import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { installedFonts } from "../assets/fonts/installed-fonts.ts";
import { packageRoot } from "../assets/package-root.ts";
import type { Files } from "../browser/answer-requests.ts";
import type { Browser } from "../browser/start-browser.ts";
import { systemFonts } from "../browser/system-fonts.ts";
import { type TabSettings, tabAhead } from "../browser/tab.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Article } from "../model/article.ts";
import { type Locator, type Locators, WHOLE_ARTICLE } from "../model/locators.ts";
import type { HandoutMeta, Variant } from "../model/meta.ts";
import type { RenderContext, Session } from "../output/output.ts";
import { joinPrintRuns } from "../pdf/join/join-print-runs.ts";
import type { PdfFacts } from "../pdf/join/pdf-facts.ts";
import { plainFindings } from "../pdf/plain-findings.ts";
import { isRemote } from "../prose/address.ts";
import { cacheNamed, keyOf } from "../system/cache.ts";
import { columnFindings } from "./column-findings.ts";
import { gapFindings } from "./gap-findings.ts";
import { type HandoutHtml, handoutHtml } from "./html/page.ts";
import { pagedCss } from "./html/page-css.ts";
import { DELIVER } from "./in-page/sign-of-life.ts";
import type { HandoutFiles } from "./layout/handout-files.ts";
import {
  NO_CACHES,
  type TypesetHandout,
  type TypesetTools,
  typesetHandout,
} from "./layout/typeset-handout.ts";
import { lostTextFindings } from "./lost-text.ts";
import { pageStarts } from "./page-starts.ts";
import { PX_PER_MM, textHeight } from "./paper.ts";
import { type PressCopy, pressCopy } from "./press-copy.ts";
import { titlesOf } from "./titles.ts";

/** Layout and print have to see one medium: otherwise lines would break anew in print. */
export const HANDOUT_TAB: TabSettings = {
  media: "print",
  width: 1280,
  height: 720,
  isHidden: true,
  binding: DELIVER,
};

/** A finished handout. */
export interface Handout {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The same pages for a printer, when that is asked for. */
  readonly press: PressCopy | undefined;
  /** The page that each question, section and answer starts on. */
  readonly locators: Locators;
  /** Text that the pages lack or have twice, and the like; empty when all is well. */
  readonly findings: readonly Diagnostic[];
}

/** Renders handouts, each once: it keeps what it made. */
export interface HandoutRenderer {
  /** Rejects with `EnvironmentError` when the browser fails. */
  make(article: Article, context: RenderContext): Promise<Handout>;
}

/** A renderer that works in a browser that runs. */
export function rendererIn(
  browser: Browser,
  files: HandoutFiles,
  { useCache }: Session,
  tabs?: number,
): HandoutRenderer {
  const tools: TypesetTools = {
    takeTab: tabAhead(browser, HANDOUT_TAB),
    browser,
    tabs,
    caches: useCache ? { flows: cacheNamed("flows"), printRuns: cacheNamed("print-runs") } : NO_CACHES,
    base: async () => (useCache ? keyOf([browser.name, systemFonts(), await files.fingerprint()]) : ""),
    // Takes half a second to load, which passes while the articles are read.
    finishing: import("../pdf/finish/finish-print-run.ts"),
  };
  const made = new WeakMap<Article, { readonly theme: string; readonly handout: Promise<Handout> }>();
  return {
    make(article, context) {
      const { printTheme: theme } = context;
      const known = made.get(article);
      if (known?.theme === theme) return known.handout;
      const handout = makeHandout(inVariant(article, context), context, {
        files: files.read,
        browser,
        tools,
      });
      made.set(article, { theme, handout });
      // What failed may succeed the next time.
      handout.catch(() => made.get(article)?.handout === handout && made.delete(article));
      return handout;
    },
  };
}

function inVariant(article: Article, { settings }: RenderContext): Article {
  if (settings.variant === undefined) return article;
  const { meta } = article;
  const variant = settings.variant as Variant;
  return { ...article, meta: { ...meta, handout: { ...meta.handout, variant } } };
}

interface MakeTools {
  readonly files: Files;
  readonly browser: Browser;
  readonly tools: TypesetTools;
}

async function makeHandout(
  article: Article,
  context: RenderContext,
  { files, browser, tools }: MakeTools,
): Promise<Handout> {
  const { questions } = article.meta.handout;
  const start = performance.now();
  const { html, fonts } = withFonts(handoutHtml(article, context, context.printTheme), article);
  context.took("page", performance.now() - start);
  const set = await typesetHandout(
    html,
    {
      css: pagedCss(html.geometry, questions),
      textHeight: textHeight(html.geometry) * PX_PER_MM,
      recto: questions === "recto",
      titles: titlesOf(article),
      progress: context.progress,
      took: context.took,
      files: withImages(article, context, fonts(files)),
      signal: context.signal,
    },
    tools,
  );
  const joining = performance.now();
  const facts = factsOf(article, html, context, browser);
  const bytes = await joinPrintRuns(set.printRuns, facts);
  context.took("join", performance.now() - joining);
  const { source } = context;
  return {
    bytes,
    pages: set.pageCount,
    press: await pressCopy(bytes, article, context, facts),
    locators: pageLocators(article, set),
    findings: [
      ...columnFindings(article),
      ...gapFindings(article),
      ...lostTextFindings(article, set.lost, source && new TextDecoder().decode(source.bytes)),
      ...plainFindings(article, set.printRuns, "the handout", browser.name),
    ],
  };
}

/** What the PDF says about itself. */
function factsOf(
  article: Article,
  { head, flows }: HandoutHtml,
  context: RenderContext,
  browser: Browser,
): PdfFacts {
  return {
    article,
    html: [head, ...flows].join("\n"),
    date: context.date,
    producer: `${browser.name}, Paged.js`,
    spreads: true,
    source: attachesSource(article.meta.handout, context) ? context.source : undefined,
  };
}

/** The page with the fonts that its author has installed, and what gives their files besides others. */
function withFonts(
  html: HandoutHtml,
  { file, meta }: Article,
): { readonly html: HandoutHtml; readonly fonts: (others: Files) => Files } {
  const folders = [dirname(resolve(file)), process.cwd(), packageRoot];
  const { css, files } = installedFonts(html.flows.join(""), meta.lang, folders);
  const head = css === "" ? html.head : html.head.replace("</head>", `<style>\n${css}\n</style>\n</head>`);
  return {
    html: { ...html, head },
    fonts: (others) => (path) => (files.has(path) ? readFile(files.get(path)!) : others(path)),
  };
}

/** The source has what a variant leaves out: of a worksheet, the answers. It has speaker notes as well. */
function attachesSource({ attach, variant }: HandoutMeta, { settings }: RenderContext): boolean {
  return !settings.public && (attach ?? variant === "full");
}

/** The article's images besides the files that every handout needs. */
function withImages(article: Article, context: RenderContext, files: Files): Files {
  const own = article.images.filter(({ src }) => !isRemote(src));
  const sources = new Map(own.map(({ src }) => [context.imagePath(src), src]));
  return async (path) => {
    const src = sources.get(path);
    return src === undefined ? files(path) : context.imageBytes(src);
  };
}

/** Pages of everything that other outputs refer to: questions, sections, answers; how many, and where each begins. */
function pageLocators(article: Article, { pageNumbers, pageCount, tops }: TypesetHandout): Locators {
  const kinds = new Set(["question", "section", "answer"]);
  const found = [...pageNumbers].filter(([id]) => kinds.has(article.targets.get(id)?.kind ?? ""));
  return new Map<string, Locator>([
    ...found.map(([id, page]) => [id, { page }] as const),
    [WHOLE_ARTICLE, { pages: pageCount, pageStarts: pageStarts(tops, article) }],
  ]);
}
