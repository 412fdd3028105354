import { EnvironmentError } from "../diagnostics/environment-error.ts";
import type { MakerOptions } from "../model/output.ts";
import { chooseChromium, whyNot } from "./chromium/choose-chromium.ts";
import { spawnChromium } from "./chromium/chromium-process.ts";
import { type Session, speakTo } from "./devtools.ts";

/** A browser that has tabs and nothing else. */
export interface Browser {
  /** Opens an empty tab; the first was opened with the browser. */
  open(): Promise<OpenTab>;
  close(): Promise<void>;
}

/** A tab that is open, and how to speak to it. */
export interface OpenTab {
  readonly session: Session;
  close(): Promise<void>;
}

/** A running browser, and which one it is: line breaks differ between versions. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** For messages: `Chromium 147.0.7727.0 (npm)`. */
  readonly name: string;
}

/** A browser that has not answered after so long does not start; ms. */
const LONGEST_START = 60_000;

/**
 * Starts the browser that sets handouts. We speak to it ourselves: loading Playwright takes Node
 * 0.35 s of processor time, and the browser could not start meanwhile. Throws `EnvironmentError` when there
 * is none or it does not start.
 */
export async function startBrowser(options: MakerOptions): Promise<RunningBrowser> {
  const chosen = await chooseChromium(options);
  const running = spawnChromium(chosen);
  const speech = speakTo(running);
  const close = async () => {
    running.kill();
    await running.ended;
  };
  const slow = setTimeout(running.kill, LONGEST_START);
  const version = speech.browser.send<{ product: string }>("Browser.getVersion");
  // Asked for before the browser answers, so that it opens while Node loads the rest.
  let first: Promise<OpenTab> | undefined = openTab(speech, false);
  first.catch(() => undefined);
  const open = () => {
    const tab = first ?? openTab(speech, true);
    first = undefined;
    return tab;
  };
  try {
    const { product } = await version;
    const name = `Chromium ${product.split("/").at(-1)} (${chosen.origin})`;
    return { browser: { open, close }, name };
  } catch {
    const words = await running.ended;
    const [last] = words.trim().split("\n").slice(-1);
    throw new EnvironmentError(whyNot(chosen, `${last || "it gives no answer"}\n${words}`));
  } finally {
    clearTimeout(slow);
  }
}

/**
 * Those after the first are `apart`, each in a context of its own: tabs of one context may be given
 * one process.
 */
async function openTab({ browser, session, forget }: ReturnType<typeof speakTo>, apart: boolean) {
  const context = apart
    ? await browser.send<{ browserContextId: string }>("Target.createBrowserContext")
    : {};
  const target = await browser.send<{ targetId: string }>("Target.createTarget", {
    url: "about:blank",
    ...context,
  });
  const { sessionId } = await browser.send<{ sessionId: string }>("Target.attachToTarget", {
    ...target,
    flatten: true,
  });
  return {
    session: session(sessionId),
    close: async () => {
      forget(sessionId);
      const closing = apart
        ? browser.send("Target.disposeBrowserContext", context)
        : browser.send("Target.closeTarget", target);
      await closing.catch(() => undefined); // the browser may have ended before
    },
  };
}
