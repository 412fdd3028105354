import { setImmediate } from "node:timers/promises";

/** How long a build may keep the event loop waiting, in ms. */
const MOST = 20;

/**
 * Makes a function that lets the event loop turn when it has not for some time. Pages are made without waiting
 * for anything, and the search index is made by another process, which is heard only when the loop turns.
 */
export function loopTurns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < MOST) return;
    await setImmediate();
    last = performance.now();
  };
}
