import type { RunningBrowser } from "../browser/start-browser.ts";
import { tabAhead } from "../browser/tab.ts";
import type { Article } from "../model/article.ts";
import type { Locators } from "../model/locators.ts";
import type { Variant } from "../model/meta.ts";
import type { Made, Maker, MakerOptions, MakeTools, OutputContext } from "../model/output.ts";
import { isRemote } from "../prose/address.ts";
import { HANDOUT_FILE } from "./door.ts";
import { handoutHtml } from "./html/page.ts";
import { pagedCss } from "./html/page-css.ts";
import { cacheNamed, keyOf, NO_CACHE } from "./layout/cache.ts";
import type { Files, HandoutFiles } from "./layout/handout-files.ts";
import { type TypesetTools, typesetHandout } from "./layout/typeset-handout.ts";
import { geometryOf, textHeight } from "./paper.ts";
import { joinPrintRuns } from "./pdf/join/join-print-runs.ts";

const PX_PER_MM = 96 / 25.4;

/** A maker at work in a browser that runs. It closes the browser when it is closed. */
export function makerIn(running: RunningBrowser, files: HandoutFiles, options: MakerOptions): Maker {
  const isKept = options.cache !== false;
  // Takes half a second to load, which passes while the articles are read.
  const finishing = import("./pdf/finish/finish-print-run.ts");
  const setting: TypesetTools = {
    takeTab: tabAhead(running.browser),
    ...(options.tabs === undefined ? {} : { tabs: options.tabs }),
    caches: isKept ? { flows: cacheNamed("flows"), printRuns: cacheNamed("print-runs") } : NO_CACHES,
    base: async () => (isKept ? keyOf([running.name, await files.fingerprint()]) : ""),
    finishing,
  };
  const shared = { files: files.read, producer: running.name, setting };
  return {
    make: (article, context, tools) => makeWith(inVariant(article, options.variant), context, tools, shared),
    close: () => running.browser.close(),
  };
}

const NO_CACHES = { flows: NO_CACHE, printRuns: NO_CACHE };

function inVariant(article: Article, variant: Variant | undefined): Article {
  if (variant === undefined) return article;
  const { meta } = article;
  return { ...article, meta: { ...meta, handout: { ...meta.handout, variant } } };
}

/** What all handouts of a build share. */
interface Shared {
  readonly files: Files;
  /** The browser's name and version. */
  readonly producer: string;
  readonly setting: TypesetTools;
}

async function makeWith(
  article: Article,
  context: OutputContext,
  tools: MakeTools,
  { files, producer, setting }: Shared,
): Promise<Made> {
  const geometry = geometryOf(article.meta.handout);
  const { questions } = article.meta.handout;
  const start = performance.now();
  const html = handoutHtml(article, context, tools.theme);
  const page = performance.now() - start;
  const set = await typesetHandout(
    html,
    {
      ...{ css: pagedCss(geometry, questions), textHeight: textHeight(geometry) * PX_PER_MM },
      ...{ recto: questions === "recto", titles: titlesOf(article), progress: tools.progress },
      files: withImages(article, context, tools, files),
    },
    setting,
  );
  const joining = performance.now();
  const source = [html.head, ...html.flows].join("\n");
  const bytes = await joinPrintRuns(set.printRuns, { article, html: source, date: tools.date, producer });
  return {
    files: [{ path: HANDOUT_FILE, bytes }],
    locators: pageLocators(article, set.pageNumbers),
    summary: set.pageCount === 1 ? "1 page" : `${set.pageCount} pages`,
    lost: set.lost,
    times: { page, ...set.times, join: performance.now() - joining },
  };
}

/** What the ids of questions, sections and answers name. */
function titlesOf({ parts }: Article): ReadonlyMap<string, string> {
  const titles = new Map(parts.map(({ id, heading }) => [id, heading.text]));
  for (const part of parts) {
    if (part.kind !== "question") continue;
    for (const { id, expert } of part.answers)
      titles.set(id, expert ? `${expert.name}: ${part.heading.text}` : part.heading.text);
  }
  return titles;
}

/** The article's images besides the files that every handout needs. */
function withImages(article: Article, context: OutputContext, tools: MakeTools, files: Files): Files {
  const own = article.images.filter(({ src }) => !isRemote(src));
  const sources = new Map(own.map(({ src }) => [context.imagePath(src), src]));
  return async (path) => {
    const src = sources.get(path);
    return src === undefined ? files(path) : tools.image(src);
  };
}

/** Pages of all that other outputs refer to: questions, sections, answers. */
function pageLocators(article: Article, places: ReadonlyMap<string, number>): Locators {
  const kinds = new Set(["question", "section", "answer"]);
  return new Map(
    [...places]
      .filter(([id]) => kinds.has(article.targets.get(id)?.kind ?? ""))
      .map(([id, page]) => [id, { page }] as const),
  );
}
