import type { Article } from "../model/article.ts";
import type { Locators } from "../model/locators.ts";
import type { Variant } from "../model/meta.ts";
import type { Made, Maker, MakerOptions, MakeTools, OutputContext } from "../model/output.ts";
import { isRemote } from "../prose/address.ts";
import type { RunningBrowser } from "./browser/start-browser.ts";
import { type Tab, tabAhead } from "./browser/tab.ts";
import { HANDOUT_FILE } from "./door.ts";
import type { Files, HandoutFiles } from "./files.ts";
import { flowStore, keyOf, NO_STORE } from "./flow-store.ts";
import { documentOf, handoutHtml } from "./page.ts";
import { pagedCss } from "./paged-css.ts";
import { geometryOf, textHeight } from "./paper.ts";
import { joinParts } from "./pdf/join-parts.ts";
import { typeset } from "./typeset.ts";
import { type FlowTools, typesetFlows } from "./typeset-flows.ts";

/** A maker at work in a browser that runs. It closes the browser when it is closed. */
export function makerIn(running: RunningBrowser, files: HandoutFiles, options: MakerOptions): Maker {
  const takeTab = tabAhead(running.browser);
  const store = options.cache === false ? NO_STORE : flowStore();
  const base = async () => keyOf([running.name, await files.fingerprint()]);
  const tabs = options.tabs === undefined ? {} : { tabs: options.tabs };
  // Takes half a second to load, which passes while the articles are read.
  const finishing = import("./pdf/finish-part.ts");
  return {
    async make(article, context, tools) {
      const tab = await takeTab();
      try {
        return await makeWith(tab, inVariant(article, options.variant), context, tools, {
          ...{ files: files.read, producer: running.name, finishing },
          flows: { takeTab, store, base, ...tabs },
        });
      } finally {
        await tab.close();
      }
    },
    close: () => running.browser.close(),
  };
}

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
  readonly finishing: Promise<typeof import("./pdf/finish-part.ts")>;
  readonly flows: FlowTools;
}

async function makeWith(
  tab: Tab,
  article: Article,
  context: OutputContext,
  tools: MakeTools,
  { files, producer, finishing, flows }: Shared,
): Promise<Made> {
  const geometry = geometryOf(article.meta.handout);
  const lap = stopwatch();
  const html = handoutHtml(article, context, tools.theme);
  const page = lap();
  const { questions } = article.meta.handout;
  const job = {
    html: documentOf(html, html.flows),
    pagedCss: pagedCss(geometry, questions),
    textHeight: textHeight(geometry),
    join: { title: html.title, recto: questions === "recto" },
    files: withImages(article, context, tools, files),
    progress: tools.progress,
  };
  const printed = html.flows.length > 1 ? await typesetFlows(tab, html, job, flows) : await typeset(tab, job);
  const { finishPart } = await finishing;
  lap();
  const part = await finishPart({ ...printed, first: 1 }, titlesOf(article));
  const bytes = await joinParts([part], { article, html: job.html, date: tools.date, producer });
  return {
    files: [{ path: HANDOUT_FILE, bytes }],
    locators: pageLocators(article, printed.ids),
    summary: printed.pages === 1 ? "1 page" : `${printed.pages} pages`,
    // What the pages lost already is not told again for the print.
    lost: printed.lost.length > 0 ? printed.lost : part.lost,
    times: { page, ...printed.times, pdf: lap() },
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

/** Gives the ms since it was last called. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const since = performance.now() - last;
    last += since;
    return since;
  };
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
function pageLocators(article: Article, ids: readonly (readonly [string, number])[]): Locators {
  const kinds = new Set(["question", "section", "answer"]);
  return new Map(
    ids
      .filter(([id]) => kinds.has(article.targets.get(id)?.kind ?? ""))
      .map(([id, page]) => [id, { page }] as const),
  );
}
