/**
 * Fetches the images that are still out of sight, since a browser that prints a page may leave them empty. The
 * page is at rest by then. Where the reader saves data, they are fetched when the page is to be printed.
 */
export function fetchImages(): void {
  const { connection } = navigator as Navigator & { connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) addEventListener("beforeprint", fetchNow, { once: true });
  else fetchNow();
}

function fetchNow(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]'))
    image.loading = "eager";
}
