// The browser stores the reader's choices under names that start with `triptych.`. Where it does not
// allow that (private windows, some pages from disk), choices last as long as the page.

/**
 * What is stored under `name`; undefined when there is nothing, or it cannot be read. Other pages of the
 * host can store anything there, so the type of each property has to be looked at.
 */
export function recall(name: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Reading a property is safe of every value but null.
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
