/** Scrolls the contents of a long article to the page that is open; the page itself stays. */
export function contents(): void {
  const here = document.querySelector<HTMLElement>(".contents [aria-current]");
  const panel = here?.closest<HTMLElement>(".contents-body");
  if (!here || !panel) return;
  const show = () => {
    panel.scrollTop = Math.max(0, here.offsetTop - panel.clientHeight / 2);
  };
  show();
  // On a phone the panel has a height only when it is open.
  panel.closest("details")?.addEventListener("toggle", show);
}
