import type { Output } from "../src/output/output.ts";
import { DOWNLOADS } from "./downloads.ts";
import { DARK_STYLE, TALK, TALK_PAGE, TALK_SCRIPT, TALK_STYLE } from "./files.ts";

/** The talk: one page of slides, shown by reveal.js; also as the files that `DOWNLOADS` lists, when asked for. */
export const talk: Output = {
  name: TALK,
  entry: () => TALK_PAGE,
  mediaType: "text/html",
  unit: "slide",
  styles: [TALK_STYLE, DARK_STYLE],
  scripts: [TALK_SCRIPT],
  options: [
    ...DOWNLOADS.map(({ option }) => option),
    {
      name: "public",
      flag: "--public",
      description: "leave the speaker notes out of what is published",
    },
  ],
  label({ meta }, words) {
    const minutes = meta.talk.minutes === undefined ? "" : ` · ${inMinutes(meta.talk.minutes, meta.lang)}`;
    return { verb: words.present, name: words.talk, about: `${words.talk}${minutes}` };
  },
  downloads: (_article, settings, words) =>
    DOWNLOADS.filter(({ option }) => settings[option.name]).map(({ path, format, about }) => ({
      path,
      format,
      about: about(words),
    })),
  place: ({ slide }, words) =>
    slide === undefined ? undefined : { text: words.slide(slide), address: `${TALK_PAGE}#/${slide}` },
  check: async (article) => (await import("./plan/continued-slides.ts")).continuedSlides(article),
  locate: async (article) => (await import("./plan/locate.ts")).locateSlides(article),
  async *render(article, context) {
    if (context.only?.(TALK_PAGE) === false) return;
    const { deckHtml } = await import("./html/deck.ts");
    const { planOf } = await import("./plan/plan.ts");
    const { length } = planOf(article).slides;
    yield { path: TALK_PAGE, content: deckHtml(article, context), kind: "page", length };
    if (context.only) return;
    for (const { path, option, make } of DOWNLOADS) {
      if (!context.settings[option.name]) continue;
      yield { path, content: await make(article, { ...context, sources: undefined }), kind: "download" };
    }
  },
  inspect: {
    option: { name: "slides", flag: "--slides", description: "also measure every slide, in a browser" },
    async run(article, context) {
      const { measureTalk } = await import("./measure/measure-talk.ts");
      const { overflowFindings } = await import("./measure/overflow.ts");
      return overflowFindings(article, await measureTalk(article, context));
    },
  },
};

/** By language: every page has such links, and making a format takes longer than the link does. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function inMinutes(count: number, lang: string): string {
  let format = FORMATS.get(lang);
  if (!format) {
    // The interface writes all its numbers in Latin digits.
    const how = { style: "unit", unit: "minute", unitDisplay: "long", numberingSystem: "latn" } as const;
    format = new Intl.NumberFormat(lang, how);
    FORMATS.set(lang, format);
  }
  return format.format(count);
}
