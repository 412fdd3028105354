/**
 * Waits until every font and image that the document shows is loaded, so that no length changes
 * later. An image that cannot be shown counts as loaded: its alternative text is shown.
 */
export async function loaded(): Promise<void> {
  // The browser requests fonts when it lays the text out.
  void document.body.offsetHeight;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
}

/** How many font faces the browser has requested so far. */
export function requestedFaces(): number {
  return [...document.fonts].filter(({ status }) => status !== "unloaded").length;
}
