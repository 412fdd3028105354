import { Worker } from "node:worker_threads";
import type { Outcome } from "./worker.ts";

/** How a run goes on. */
export interface RunHow {
  readonly seed: number;
  /** Number of the first article. */
  readonly first: number;
  /** How many articles, at most. */
  readonly count: number;
  /** When no further article is begun, as `Date.now()` gives it. */
  readonly until: number;
  /** What an article may take, in ms. */
  readonly limit: number;
  readonly workers: number;
  /** Told of each article that throws or takes too long. */
  found(outcome: Outcome): void;
  /** Told after each article. */
  tried(count: number): void;
}

/** Tries articles in threads; one that takes too long is ended with its thread. Gives how many were tried. */
export async function runFuzz(how: RunHow): Promise<number> {
  let next = how.first;
  let tried = 0;
  const isOver = () => next >= how.first + how.count || Date.now() >= how.until;
  await Promise.all(
    Array.from({ length: how.workers }, async () => {
      let worker: Worker | undefined;
      while (!isOver()) {
        worker ??= startWorker(how.seed);
        const index = next++;
        const outcome = await within(worker, index, how.limit);
        if (outcome.thrown !== undefined) how.found(outcome);
        if (outcome.ended) {
          await worker.terminate();
          worker = undefined;
        }
        how.tried(++tried);
      }
      await worker?.terminate();
    }),
  );
  return tried;
}

function startWorker(seed: number): Worker {
  return new Worker(new URL("start-worker.mjs", import.meta.url), {
    workerData: { seed },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 2000 },
  });
}

/** What became of an article; `ended` when its thread is of no use any more. */
function within(
  worker: Worker,
  index: number,
  limit: number,
): Promise<Outcome & { readonly ended?: boolean }> {
  return new Promise((resolve) => {
    const done = (outcome: Outcome & { readonly ended?: boolean }) => {
      clearTimeout(timer);
      worker.off("message", done).off("error", failed);
      resolve(outcome);
    };
    const ended = (thrown: string) => done({ index, thrown, ended: true });
    const failed = (error: Error) => ended(`the thread ended: ${error.message}`);
    const timer = setTimeout(ended, limit, `took more than ${limit / 1000} s`);
    worker.on("message", done).on("error", failed);
    worker.postMessage(index);
  });
}
