import { readState, writeState } from "./compare-state.ts";
import { isForBrowser } from "./is-for-browser.ts";

/**
 * Keeps the entry of the current page in sight. Of a long article, which has its contents on pages of their
 * own, shows these in place when a link to one is followed.
 */
export function contents(): void {
  const panel = document.querySelector<HTMLElement>(".contents-body");
  if (!panel) return;
  showCurrentEntry();
  // On narrow screens the panel has a height only while it is open.
  panel.closest("details")?.addEventListener("toggle", showCurrentEntry);
  // Pages from disk cannot be read by a script: there the links lead to their pages.
  if (location.protocol !== "file:") openLinksIn(panel);
}

/** Scrolls the contents to the current entry where it is out of sight, but not the page itself. */
export function showCurrentEntry(): void {
  const panel = document.querySelector<HTMLElement>(".contents-body");
  const here = panel?.querySelector(".parts [aria-current]")?.getBoundingClientRect();
  if (!panel || !here) return;
  const { top } = panel.getBoundingClientRect();
  // The part of the panel that is in the window: at the top of a page it begins below the bar.
  const bottom = Math.min(top + panel.clientHeight, innerHeight);
  if (here.top < top || here.bottom > bottom) panel.scrollTop += here.top - (top + bottom) / 2;
}

/** Opens the pages of the contents in the panel when links to them are followed. */
function openLinksIn(panel: HTMLElement): void {
  let wanted = "";
  panel.querySelector(".all-contents")?.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (!link || isForBrowser(event as MouseEvent)) return;
    event.preventDefault();
    const address = link.href;
    wanted = address;
    pageOfContents(address)
      .then((page) => {
        // Of several links followed, the last one counts, whichever page comes first.
        if (wanted === address) showIn(panel, page, address);
      })
      // Without a network the link leads to its page, which may be kept.
      .catch(() => location.assign(address));
  });
}

/** A page of the contents; rejects where it cannot be had. */
async function pageOfContents(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Shows the entries of a page of contents in the panel, in place of those that it has. */
function showIn(panel: HTMLElement, page: Document, address: string): void {
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
  // The page that is marked among them is open in the panel; it is not the page of the address.
  others?.querySelector("[aria-current]")?.setAttribute("aria-current", "true");
  for (const where of list.querySelectorAll(".where")) where.remove();
  panel.querySelector(".parts")?.remove();
  panel.prepend(list);
  if (others) panel.querySelector(".all-contents .pages")?.replaceWith(others);
  panel.scrollTop = 0;
  const first = list.querySelector<HTMLElement>("[aria-current]") ?? list.querySelector("a");
  first?.focus();
}
