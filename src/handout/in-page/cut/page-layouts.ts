import type { PagedPage, Previewer } from "./pagedjs.ts";

/** What Paged.js asks the browser for before it fills a page; the same for all pages of a flow. */
interface EmptyPage {
  /** Width and height of the text block, whole px. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where the text block is, and the box that it is placed in. */
  readonly bounds: DOMRect;
  readonly boxBounds: DOMRect;
}

/** What is known of empty pages, by what they are copied from. */
const known = new WeakMap<HTMLTemplateElement, EmptyPage>();

/**
 * Spares layouts that tell nothing new: Paged.js asks for the place of each empty page, twice, and for the
 * height of each full one. All pages have one size and stand at one place (`print-sheet.css`), so that only
 * the first is asked.
 */
export function spareLayouts({ chunker }: Previewer): void {
  chunker.on("page", (page) => {
    // Its height never changes later: fonts and images are loaded.
    page.addListeners = () => true;
    const empty = known.get(page.pageTemplate) ?? readEmptyPage(page);
    if (!hasFootnotes(page)) knowPlace(page.area, empty);
  });
  chunker.hooks.onPageLayout.register((wrapper) => forgetPlace(wrapper.parentElement!));
}

/** Reads the first page, and lets the others be made without asking the browser. */
function readEmptyPage(page: PagedPage): EmptyPage {
  const { area, width, height, pageTemplate } = page;
  const bounds = area.getBoundingClientRect();
  const boxBounds = area.offsetParent!.getBoundingClientRect();
  const empty = { size: { width, height }, bounds, boxBounds };
  known.set(pageTemplate, empty);
  const copied = pageTemplate.content.querySelector(".pagedjs_page_content")!;
  copied.setAttribute("style", area.getAttribute("style")!);
  const pages: PagedPage = Object.getPrototypeOf(page);
  const { create } = pages;
  pages.create = function (template, before) {
    const { size } = known.get(this.pageTemplate) ?? {};
    return size ? createPage(this, size, before) : create.call(this, template, before);
  };
  return empty;
}

/** Adds an empty page behind another one, in place of Paged.js, which would have it laid out. */
function createPage(page: PagedPage, size: EmptyPage["size"], before: Element | undefined): HTMLElement {
  const copy = document.importNode(page.pageTemplate.content, true);
  const element = copy.querySelector<HTMLElement>(".pagedjs_page")!;
  const part = (name: string) => element.querySelector<HTMLElement>(`.pagedjs_${name}`)!;
  Object.assign(page, size, {
    element,
    pagebox: part("pagebox"),
    area: part("page_content"),
    footnotesArea: part("footnote_area"),
  });
  if (before) before.after(copy);
  else page.pagesArea.append(copy);
  return element;
}

function hasFootnotes({ element }: PagedPage): boolean {
  return element.querySelector(".pagedjs_footnote_inner_content")!.childNodes.length > 0;
}

/** Answers for an empty text block where it is. */
function knowPlace(area: HTMLElement, { bounds, boxBounds }: EmptyPage): void {
  area.getBoundingClientRect = () => bounds;
  Object.defineProperty(area, "offsetParent", {
    value: { getBoundingClientRect: () => boxBounds },
    configurable: true,
  });
}

/** Lets the browser answer again: the text block becomes lower when the page gets footnotes. */
function forgetPlace(area: HTMLElement): void {
  for (const name of ["getBoundingClientRect", "offsetParent"]) Reflect.deleteProperty(area, name);
}
