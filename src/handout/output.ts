import { WHOLE_ARTICLE } from "../model/locators.ts";
import { IMPOSITIONS, VARIANTS } from "../model/meta.ts";
import type { Output, Session } from "../output/output.ts";
import type { HandoutRenderer } from "./renderer.ts";

/** Where the handout comes out, relative to the article's folder. */
const HANDOUT_FILE = "handout.pdf";

/** The handout: a PDF to print. Where things stand in it is known only when its pages are set. */
export const handout: Output = {
  name: "handout",
  entry: () => HANDOUT_FILE,
  mediaType: "application/pdf",
  usesBrowser: true,
  options: [
    {
      name: "variant",
      flag: "--variant <variant>",
      description: "make this variant of every handout",
      choices: VARIANTS,
    },
    {
      name: "imposition",
      flag: "--imposition <layout>",
      description: "also write each handout for the printer: to fold, or two pages beside each other",
      choices: IMPOSITIONS,
    },
  ],
  label({ meta }, words, locators) {
    const pages = locators?.get(WHOLE_ARTICLE)?.pages;
    const about = [words.handout, meta.handout.paper, pages === undefined ? "" : words.pageCount(pages)];
    return { verb: words.print, name: words.handout, about: about.filter(Boolean).join(" · ") };
  },
  downloads: (_article, _settings, words) => [{ path: HANDOUT_FILE, format: "PDF", about: words.handout }],
  place: ({ page }, words) =>
    page === undefined
      ? undefined
      : { text: words.handoutPage(page), address: `${HANDOUT_FILE}#page=${page}` },
  prepare(session) {
    rendererOf(session).catch(() => undefined); // reported when a handout is made
  },
  async locate(article, context) {
    const { locators, findings } = await (await rendererOf(context.session)).make(article, context);
    context.report(findings);
    return locators;
  },
  async *render(article, context) {
    const { bytes, pages, press } = await (await rendererOf(context.session)).make(article, context);
    yield { path: HANDOUT_FILE, content: bytes, kind: "file", length: pages };
    if (press) yield { path: press.path, content: press.bytes, kind: "download" };
  },
};

const RENDERER = {};

/** The one renderer of a session, and another one once its browser has ended. */
function rendererOf(session: Session): Promise<HandoutRenderer> {
  const known: { renderer?: Promise<HandoutRenderer> | undefined } = session.once(RENDERER, () => ({}));
  known.renderer ??= openedIn(session, () => {
    known.renderer = undefined;
  });
  return known.renderer;
}

async function openedIn(session: Session, ended: () => void): Promise<HandoutRenderer> {
  const renderer = await (await import("./open-renderer.ts")).openRenderer(session);
  void (await session.browser()).ended.then(ended);
  return renderer;
}
