/**
 * A watch over work that gives signs of life. `guard` waits for a promise, but rejects with
 * `trouble()` when there was no `beat` for `pause` ms.
 */
export function within(pause: number, trouble: () => Error) {
  let last = performance.now();
  const beat = (): void => {
    last = performance.now();
  };
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const stopped = new Promise<never>((_resolve, reject) => {
      timer = setInterval(() => performance.now() - last > pause && reject(trouble()), pause / 10);
    });
    try {
      return await Promise.race([work, stopped]);
    } finally {
      clearInterval(timer);
    }
  };
  return { beat, guard };
}
