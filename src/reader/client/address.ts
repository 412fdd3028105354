/** Changes the address of the page without loading anything. */
export function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Some browsers do not allow this for pages from disk. The choice then lasts as long as the page,
    // and links between questions carry it all the same.
  }
}
