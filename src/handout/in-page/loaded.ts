/**
 * Waits until every font and image that the document shows is loaded, so that no length changes
 * later. An image that cannot be shown counts as loaded: its alternative text is shown.
 */
export async function loaded(): Promise<void> {
  // The browser requests fonts when it lays the text out.
  void document.body.offsetHeight;
  await Promise.all([...document.images].map(loadedImage));
  await document.fonts.ready;
}

/**
 * Waits until an image is loaded or cannot be. Its `decode` would wait for the next frame, and a tab that is
 * only printed has none.
 */
export async function loadedImage(image: HTMLImageElement): Promise<void> {
  if (image.complete) return;
  await new Promise<void>((resolve) => {
    for (const end of ["load", "error"]) image.addEventListener(end, () => resolve(), { once: true });
  });
}

/** How many font faces the browser has requested so far. */
export function requestedFaces(): number {
  return [...document.fonts].filter(({ status }) => status !== "unloaded").length;
}
