import { setTimeout as wait } from "node:timers/promises";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { chooseChromium } from "./chromium/choose-chromium.ts";
import { type Chromium, spawnChromium } from "./chromium/chromium-process.ts";
import { type Protocol, type Session, speakTo } from "./devtools.ts";

/** Which browser to start. */
export interface BrowserOptions {
  /** Path of the Chrome or Chromium to start, in place of one that is found. */
  readonly chromium?: string;
}

/** A running browser without a window. */
export interface Browser {
  /** Which one it is, as line breaks differ between versions: `Chromium 147.0.7727.0 (from npm)`. */
  readonly name: string;
  /** Opens a bare tab; `tab.ts` makes it useful. */
  open(): Promise<BareTab>;
  /** Ends the browser with all of its tabs. */
  close(): Promise<void>;
  /** Settled once it has ended, by itself or not. */
  readonly ended: Promise<unknown>;
}

/** A tab, and the session to speak to it in. */
export interface BareTab {
  readonly session: Session;
  close(): Promise<void>;
}

/** A browser that has not answered after so long does not start; ms. */
const LONGEST_START = 60_000;
/** How long the closing of a tab is waited for; ms. */
const LONGEST_CLOSE = 5000;

/**
 * Starts the browser. Our own client speaks to it: Playwright takes Node 0.35 s of processor time
 * to load, and the browser could not start meanwhile. Throws `EnvironmentError` when there is no
 * browser or it does not start.
 */
export async function startBrowser(options: BrowserOptions): Promise<Browser> {
  const chosen = await chooseChromium(options.chromium);
  const running = spawnChromium(chosen);
  const protocol = speakTo(running);
  const slow = setTimeout(running.kill, LONGEST_START);
  const version = protocol.browser.send<{ product: string }>("Browser.getVersion");
  // Asked for before the browser answers, so that it opens while Node loads the rest.
  let first: Promise<BareTab> | undefined = openTab(protocol, false);
  first.catch(() => undefined);
  try {
    const { product } = await version;
    return {
      name: `Chromium ${product.split("/").at(-1)} (${chosen.origin})`,
      open: () => {
        const tab = first ?? openTab(protocol, true);
        first = undefined;
        return tab;
      },
      close: async () => {
        running.kill();
        await running.ended;
      },
      ended: running.ended,
    };
  } catch {
    throw new EnvironmentError(whyNotStarted(chosen, await running.ended));
  } finally {
    clearTimeout(slow);
  }
}

/**
 * Opens a tab; with `apart`, in a context of its own, because tabs of one context may share a
 * process.
 */
async function openTab({ browser, session, forget }: Protocol, apart: boolean): Promise<BareTab> {
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
      // The browser may have ended before, or hang.
      await Promise.race([closing.catch(() => undefined), wait(LONGEST_CLOSE, undefined, { ref: false })]);
    },
  };
}

/** Says in one line why a browser did not start. `output` is what it wrote before it ended. */
function whyNotStarted({ path }: Chromium, output: string): string {
  const library = /error while loading shared libraries: (\S+):/.exec(output)?.[1];
  if (library)
    return `the browser ${path} lacks the library ${library}: install Chromium with your package manager`;
  if (/no usable sandbox/i.test(output))
    return `the browser ${path} finds no sandbox: install Google Chrome or your system's Chromium`;
  if (/ENOENT/.test(output)) return `there is no browser at ${path}: check the path`;
  if (/EACCES/.test(output)) return `the file ${path} cannot be run as a browser: check the path`;
  const last = output.trim().split("\n").at(-1) || "it gives no answer";
  return `the browser ${path} does not start: ${last}`;
}
