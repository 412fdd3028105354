import { readState, writeState } from "./compare-state.ts";

/**
 * Scrolls the contents to the entry of the current page, but not the page itself. Of a long article, which
 * has its contents on pages of their own, shows these in place when a link to one is followed.
 */
export function contents(): void {
  const panel = document.querySelector<HTMLElement>(".contents-body");
  if (!panel) return;
  const show = () => {
    const here = panel.querySelector<HTMLElement>(".parts [aria-current]");
    if (here) panel.scrollTop = Math.max(0, here.offsetTop - panel.clientHeight / 2);
  };
  show();
  // On narrow screens the panel has a height only while it is open.
  panel.closest("details")?.addEventListener("toggle", show);
  panel.querySelector(".all-contents")?.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const { button, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!link || button !== 0 || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    // Pages from disk cannot be read by a script: there, and without a network, the link leads to its page.
    void openIn(panel, link.href).catch(() => location.assign(link.href));
  });
}

/** Shows the entries of a page of contents in the panel, in place of those that it has. */
async function openIn(panel: HTMLElement, address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = page.querySelector("main .parts");
  const others = page.querySelector(".pager .pages");
  if (!list) throw new Error(address);
  const query = writeState(readState(location.search));
  for (const link of [list, others].flatMap((each) => [...(each?.querySelectorAll("a") ?? [])])) {
    const to = new URL(link.getAttribute("href")!, address);
    if (link.closest(".parts")) to.search = query;
    if (to.pathname === location.pathname) link.setAttribute("aria-current", "page");
    link.href = to.href;
  }
  for (const where of list.querySelectorAll(".where")) where.remove();
  panel.querySelector(".parts")?.remove();
  panel.prepend(list);
  if (others) panel.querySelector(".all-contents .pages")?.replaceWith(others);
  panel.scrollTop = 0;
  const first = list.querySelector<HTMLElement>("[aria-current]") ?? list.querySelector("a");
  first?.focus();
}
