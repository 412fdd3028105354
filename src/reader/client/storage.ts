// The browser stores the reader's choices under names that start with `triptych.`. Where it does not
// allow that (private windows, some pages from disk), choices last as long as the page.

/** The value that is stored under `name`; undefined when there is none, or it cannot be read. */
export function recall<T>(name: string): Partial<T> | undefined {
  try {
    // The value may be anything, and reading a property of it is safe, unless it is null.
    return JSON.parse(localStorage.getItem(`triptych.${name}`)!) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores `value` under `name`, if the browser allows it. */
export function keep(name: string, value: object): void {
  try {
    localStorage.setItem(`triptych.${name}`, JSON.stringify(value));
  } catch {
    // The choice lasts as long as this page.
  }
}
