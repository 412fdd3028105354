import { readFile } from "node:fs/promises";
import { bundleCss } from "../../assets/bundle-css.ts";
import { clientScript } from "../../assets/client-script.ts";
import type { Browser } from "../../browser/start-browser.ts";
import { openTab, type Tab } from "../../browser/tab.ts";
import { watch } from "../../browser/watch.ts";
import type { ImageSize } from "../../model/image-size.ts";
import type { Session } from "../../output/output.ts";
import type { PictureToShow } from "./in-page/picture-client.ts"; // with what it adds to the window
import type { Look } from "./look.ts";
import { PICTURE_SIZE } from "./picture-files.ts";
import { picturePage } from "./picture-html.ts";

/** The style sheet of pictures, in `styles/`. */
export const PICTURE_STYLE = "link-picture.css";
/** The script that runs in their page, in `dist/client/`. */
export const PICTURE_SCRIPT = "link-picture.js";

/** A picture that is not made after so long never is; ms. */
const LONGEST = 60_000;
const DOING = "made a picture for links";

/** Makes pictures in a tab of its own. */
export interface Painter {
  /**
   * The picture as PNG, or the part of this size at its top; undefined when no font has one of its letters.
   * Rejects with `EnvironmentError`.
   */
  paint(picture: PictureToShow, look: Look, size?: ImageSize): Promise<Uint8Array | undefined>;
}

const PAINTER = {};

/**
 * The one painter of a session, and another one once its browser has ended. Rejects with `EnvironmentError` when
 * there is no browser. The tab is open until the browser ends, since most articles have one look.
 */
export function painterOf(session: Session): Promise<Painter> {
  const known: { painter?: Promise<Painter> | undefined } = session.once(PAINTER, () => ({}));
  known.painter ??= session.browser().then((browser) => {
    void browser.ended.then(() => {
      known.painter = undefined;
    });
    return painterIn(browser);
  });
  return known.painter;
}

async function painterIn(browser: Browser): Promise<Painter> {
  const { css, fonts } = await bundleCss(PICTURE_STYLE);
  const open = () => openTab(browser, { media: "screen", ...PICTURE_SIZE });
  const tab = await watch(DOING, LONGEST, open, browser);
  let shown: Look | undefined;
  const show = async (look: Look) => {
    if (shown?.styles === look.styles) return;
    const files = new Map([...fonts, ...look.files]);
    const page = picturePage(look.styles);
    tab.serve((path) => {
      if (path === "index.html") return page;
      if (path === PICTURE_STYLE) return css;
      return files.has(path) ? readFile(files.get(path)!) : undefined;
    });
    await tab.goto("index.html");
    await tab.run(clientScript(PICTURE_SCRIPT).toString());
    shown = look;
  };
  return inTurn((picture, look, size = PICTURE_SIZE) => {
    const work = async () => {
      await show(look);
      return paintIn(tab, picture, size);
    };
    return watch(DOING, LONGEST, work, tab);
  });
}

async function paintIn(tab: Tab, picture: PictureToShow, size: ImageSize): Promise<Uint8Array | undefined> {
  const isShown = await tab.evaluate((given) => window.showPicture(given), picture);
  return isShown ? tab.capture({ x: 0, y: 0, ...size }, 1) : undefined;
}

/** There is one tab: a picture waits for the one before. */
function inTurn(paint: Painter["paint"]): Painter {
  let last: Promise<unknown> = Promise.resolve();
  return {
    paint(picture, look, size) {
      const next = last.then(() => paint(picture, look, size));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
