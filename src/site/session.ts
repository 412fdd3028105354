import type { Browser } from "../browser/start-browser.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import type { Session } from "../output/output.ts";

/** A session, and how to end it. */
export interface OwnSession extends Session {
  /**
   * Closes the browser, if one was started, and waits until it is gone; none is started any more.
   * May be called again.
   */
  close(): Promise<void>;
}

/** Starts a session. `chromium` is the path of a browser to use; without `cache: false` caches are used. */
export function createSession({ chromium, cache = true }: SessionOptions): OwnSession {
  const made = new WeakMap<object, unknown>();
  let running: Promise<Browser> | undefined;
  let isOver = false;
  return {
    useCache: cache,
    browser() {
      if (isOver) return Promise.reject(new EnvironmentError("the session is closed"));
      running ??= import("../browser/start-browser.ts").then(({ startBrowser }) =>
        startBrowser(chromium === undefined ? {} : { chromium }),
      );
      const started = running;
      started.then(
        ({ ended }) =>
          ended.then(() => {
            if (running === started) running = undefined; // the next one that is asked for is another
          }),
        () => undefined, // whoever uses it is told; errors of articles come first
      );
      return started;
    },
    once<T>(owner: object, make: () => T): T {
      if (!made.has(owner)) made.set(owner, make());
      return made.get(owner) as T;
    },
    async close() {
      isOver = true;
      const started = await running?.catch(() => undefined);
      await started?.close();
    },
  };
}

interface SessionOptions {
  readonly chromium?: string | undefined;
  readonly cache?: boolean | undefined;
}
