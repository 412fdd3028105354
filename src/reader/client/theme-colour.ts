/**
 * Gives what browsers colour around a page the colour of its paper: the theme may be another than the
 * system's, and the author's may have another paper.
 */
export function themeColour(): void {
  const known = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]:not([media])');
  const own = known ?? document.createElement("meta");
  own.name = "theme-color";
  own.content = getComputedStyle(document.body).backgroundColor;
  // The first that fits counts.
  document.head.prepend(own);
}
