import { EnvironmentError } from "../diagnostics/environment-error.ts";

/**
 * Waits for work that a browser does. Throws `EnvironmentError` when the work fails, or when it
 * takes longer than `limit` ms; each call of `alive` starts that time again. `doing` ends the
 * sentence “the browser failed while it …”.
 */
export async function watch<T>(
  doing: string,
  limit: number,
  work: (alive: () => void) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = `the browser gave no sign of life for ${limit / 1000} s while it ${doing}`;
    timer = setTimeout(() => reject(new EnvironmentError(message)), limit);
  });
  try {
    return await Promise.race([work(() => timer?.refresh()), late]);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new EnvironmentError(`the browser failed while it ${doing}: ${why}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
