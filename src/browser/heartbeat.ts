import type { Session } from "./devtools.ts";

/** How often a browser is asked whether it is still there; ms. */
const EVERY = 5000;
/** It is given up when so many questions in a row have no answer. */
const MOST_UNANSWERED = 12;

/**
 * Asks a browser again and again for its version, which it answers at once whatever its pages do, and calls
 * `lost` once when it has not answered for a minute. Gives a function that stops the asking. Questions are
 * counted, not time: while Node is busy or the machine sleeps, no answer can be read.
 */
export function startHeartbeat(browser: Session, lost: () => void, every = EVERY): () => void {
  let unanswered = 0;
  const timer = setInterval(() => {
    if (unanswered === MOST_UNANSWERED) {
      clearInterval(timer);
      lost();
      return;
    }
    unanswered++;
    browser.send("Browser.getVersion").then(
      () => {
        unanswered = 0;
      },
      () => clearInterval(timer), // it has ended, which is told to all who wait for it
    );
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
