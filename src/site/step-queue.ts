import type { BuildStep } from "./build-steps.ts";

/** Steps that come up while a build waits for something. */
export interface StepQueue {
  push(step: BuildStep): void;
  /** Yields the steps that are pushed until `work` is done, and gives what it gives. */
  during<T>(work: Promise<T>): AsyncGenerator<BuildStep, T>;
}

/** An empty queue. */
export function stepQueue(): StepQueue {
  const waiting: BuildStep[] = [];
  let wake = (): void => undefined;
  return {
    push(step) {
      waiting.push(step);
      wake();
    },
    async *during(work) {
      let isOver = false;
      const end = () => {
        isOver = true;
        wake();
      };
      work.then(end, end);
      while (!isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (isOver || waiting.length > 0) resolve();
        });
        yield* waiting.splice(0);
      }
      return work;
    },
  };
}
