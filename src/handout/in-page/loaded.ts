/**
 * Waits until every font and image that the document shows is there, so that no length changes
 * later. An image that cannot be shown counts as there: it has its alternative text.
 */
export async function loaded(): Promise<void> {
  // Layout is what makes the browser ask for fonts.
  void document.body.offsetHeight;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
}

/** How many font faces the browser has asked for so far. */
export function shownFaces(): number {
  return [...document.fonts].filter(({ status }) => status !== "unloaded").length;
}
