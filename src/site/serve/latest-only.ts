/** What is run one at a time. The signal is aborted when something else is to be run after it. */
export type Work = (signal: AbortSignal) => Promise<void>;

/** Why work was told to end. */
export class Superseded extends Error {}

/**
 * Runs what it is given, never two at once. What runs is told to end when something else comes, and of what
 * comes meanwhile only the last is run. `failed` is told what work throws, unless it ended as it was told.
 */
export function latestOnly(failed: (error: unknown) => void): (work: Work) => void {
  let waiting: Work | undefined;
  let running: AbortController | undefined;
  const run = async () => {
    while (waiting) {
      const work = waiting;
      waiting = undefined;
      running = new AbortController();
      await work(running.signal).catch((error: unknown) => {
        if (!(error instanceof Superseded)) failed(error);
      });
    }
    running = undefined;
  };
  return (work) => {
    waiting = work;
    if (running) running.abort(new Superseded());
    else void run();
  };
}
