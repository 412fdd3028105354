/** How long the text is held back for its fonts, in ms: as long as nobody notices. */
const PATIENCE = 200;

/**
 * Decides before the page is first drawn which fonts it is drawn in, so that nothing moves later:
 * the site's own when they are there within a moment, else those of the machine that stand in for
 * them, until the next page finds ours in the browser's store. Pages from disk wait for ours.
 */
export function settleFonts(): void {
  // A frame may come before the style sheet or the text; fonts are asked for when both are there.
  if (document.styleSheets.length === 0 || !document.querySelector("main")?.offsetHeight) {
    requestAnimationFrame(settleFonts);
    return;
  }
  const isLoading = () => document.fonts.status === "loading";
  if (!isLoading()) return;
  const names = document.documentElement.classList;
  names.add("pending-fonts");
  const settled = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  void Promise.race([document.fonts.ready, settled]).then(() => {
    if (isLoading() && names.contains("web")) names.add("late-fonts");
    names.remove("pending-fonts");
  });
}
