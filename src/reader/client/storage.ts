// What a reader chose is kept by the browser, under names of our own. Where that is not allowed
// (a private window, some browsers for pages from disk), choices last as long as the page.

/** What is kept under `name`; undefined when nothing is, or it is no longer readable. */
export function recall<T>(name: string): Partial<T> | undefined {
  try {
    // Whatever it turns out to be, asking it for a property does no harm; null is none.
    return JSON.parse(localStorage.getItem(`triptych.${name}`)!) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `value` under `name`, if the browser lets us. */
export function keep(name: string, value: object): void {
  try {
    localStorage.setItem(`triptych.${name}`, JSON.stringify(value));
  } catch {
    // Nothing to be done; the choice holds on this page.
  }
}
