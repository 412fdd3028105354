import { EnvironmentError } from "../diagnostics/environment-error.ts";

/** A browser, or a tab of one. */
interface Worker {
  /** Says in words that the disk is full that it writes to, if it is: then it fails in many ways, or hangs. */
  fullDisk(): string | undefined;
}

/**
 * Waits for work that a browser does. Throws `EnvironmentError` when the work fails, or when it
 * takes longer than `limit` ms; each call of `alive` starts that time again. `doing` ends the
 * sentence “the browser failed while it …”; `worker`, which does it, may know the cause.
 */
export async function watch<T>(
  doing: string,
  limit: number,
  work: (alive: () => void) => Promise<T>,
  worker?: Worker,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = `the browser gave no sign of life for ${limit / 1000} s while it ${doing}`;
    timer = setTimeout(() => reject(new EnvironmentError(withCause(message, worker))), limit);
  });
  try {
    return await Promise.race([work(() => timer?.refresh()), late]);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
    const message = `the browser failed while it ${doing}: ${why}`;
    throw new EnvironmentError(withCause(message, worker), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function withCause(message: string, worker: Worker | undefined): string {
  const cause = worker?.fullDisk();
  return cause === undefined ? message : `${message}: ${cause}`;
}
