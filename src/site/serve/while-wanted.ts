import { setImmediate } from "node:timers/promises";

/**
 * The steps until `signal` is aborted; then it throws the signal's reason at once, whatever the next step
 * waits for. Requests are answered between the steps.
 */
export async function* whileWanted<T>(steps: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined); // nobody may be waiting for it
  const iterator = steps[Symbol.asyncIterator]();
  try {
    for (;;) {
      await setImmediate();
      signal.throwIfAborted();
      const { done, value } = await Promise.race([iterator.next(), aborted]);
      if (done) return;
      yield value;
    }
  } finally {
    // It may be waiting still; nobody waits for it.
    void iterator.return?.().catch(() => undefined);
  }
}
