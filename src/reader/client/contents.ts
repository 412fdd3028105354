/** Scrolls the contents of a long article to the entry of the current page, but not the page itself. */
export function contents(): void {
  const here = document.querySelector<HTMLElement>(".contents [aria-current]");
  const panel = here?.closest<HTMLElement>(".contents-body");
  if (!here || !panel) return;
  const show = () => {
    panel.scrollTop = Math.max(0, here.offsetTop - panel.clientHeight / 2);
  };
  show();
  // On narrow screens the panel has a height only while it is open.
  panel.closest("details")?.addEventListener("toggle", show);
}
