import { setTimeout as wait } from "node:timers/promises";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { chooseChromium } from "./chromium/choose-chromium.ts";
import { type Chromium, type ChromiumProcess, type End, spawnChromium } from "./chromium/chromium-process.ts";
import { type Protocol, type Session, speakTo } from "./devtools.ts";
import { startHeartbeat } from "./heartbeat.ts";

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
  /** Says in words that the disk is full that it writes to, if it is. */
  fullDisk(): string | undefined;
  /** Settled once it has ended, by itself or not. */
  readonly ended: Promise<unknown>;
}

/** A tab, and the session to speak to it in. */
export interface BareTab {
  readonly session: Session;
  close(): Promise<void>;
}

/** The oldest major version that can be used: in older ones, PDFs have no outline. */
const OLDEST = 126;
/** A browser that has not answered after so long does not start; ms. */
const LONGEST_START = 60_000;
/** How long the closing of a tab is waited for; ms. */
const LONGEST_CLOSE = 5000;

/**
 * Starts the browser. Our own client speaks to it: Playwright takes Node 0.35 s of processor time
 * to load, and the browser could not start meanwhile. Throws `EnvironmentError` when there is no
 * browser, or it does not start within a minute. Later, what it is asked for fails when it has ended or
 * has not answered for a minute.
 */
export async function startBrowser(options: BrowserOptions): Promise<Browser> {
  const chosen = await chooseChromium(options.chromium);
  const running = spawnChromium(chosen);
  const protocol = speakTo(running);
  // Asked for before the browser answers, so that it opens while Node loads the rest.
  let first: Promise<BareTab> | undefined = openTab(protocol, false);
  first.catch(() => undefined);
  const version = await versionOf(protocol, running, chosen);
  const stop = startHeartbeat(protocol.browser, () => {
    protocol.fail(new Error("it gives no answer any more"));
    running.kill();
  });
  return {
    name: `Chromium ${version} (${chosen.origin})`,
    open: () => {
      const tab = first ?? openTab(protocol, true);
      first = undefined;
      return tab;
    },
    close: async () => {
      stop();
      running.kill();
      await running.ended;
    },
    fullDisk: running.fullDisk,
    ended: running.ended,
  };
}

/** The version that a browser gives when it has started. Throws `EnvironmentError` when it does not, or is too old. */
async function versionOf(
  { browser }: Protocol,
  { kill, ended }: ChromiumProcess,
  chosen: Chromium,
): Promise<string> {
  let isLate = false;
  const slow = setTimeout(() => {
    isLate = true;
    kill();
  }, LONGEST_START);
  try {
    const { product } = await browser.send<{ product: string }>("Browser.getVersion");
    const version = product.split("/").at(-1)!;
    if (Number.parseInt(version, 10) >= OLDEST) return version;
    kill();
    await ended;
    throw new EnvironmentError(
      `the browser ${chosen.path} is version ${version}, and Triptych needs ${OLDEST} or later: update it, or name another with --chromium`,
    );
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    kill();
    const end = await ended;
    throw new EnvironmentError(
      isLate && end.why === undefined
        ? `the browser ${chosen.path} does not start: it gives no answer within ${LONGEST_START / 1000} s`
        : whyNotStarted(chosen, end, error as Error),
    );
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

/** Says in one line why a browser did not start. */
function whyNotStarted({ path }: Chromium, { output, why }: End, { message }: Error): string {
  if (why !== undefined) return `the browser ${path} does not start: ${why}`;
  const library = /error while loading shared libraries: (\S+):/.exec(output)?.[1];
  if (library)
    return `the browser ${path} lacks the library ${library}: install Chromium with your package manager`;
  if (/no usable sandbox/i.test(output))
    return `the browser ${path} finds no sandbox: install Google Chrome or your system's Chromium`;
  if (/ENOENT/.test(output)) return `there is no browser at ${path}: check the path`;
  if (/EACCES/.test(output)) return `the file ${path} cannot be run as a browser: check the path`;
  const last = output.trim().split("\n").at(-1) || message;
  return `the browser ${path} does not start: ${last}`;
}
