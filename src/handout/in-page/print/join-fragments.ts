/** What reads as one thing, however many pages it goes over. */
export const WHOLE =
  "p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, table, figure, .details, .long-note";
const BLOCKS =
  "p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, th, td, blockquote, pre, pre > code, figure, figcaption, div, section, aside, hr";
const ROWS = "tr";
const CELLS = "th, td";

/**
 * Makes what a page cut one again for assistive technology: a paragraph, list or table that goes
 * on overleaf owns its continuation (`aria-owns`), of which nothing is left but an empty shell.
 * Chromium writes one element into the PDF’s tag tree for it. Give it the sheets before they are in
 * the document.
 */
export function joinFragments(body: HTMLElement): void {
  const firsts = new Map<string, HTMLElement>();
  for (const fragment of body.querySelectorAll<HTMLElement>("[data-split-to]:not([data-split-from])")) {
    firsts.set(fragment.dataset.ref ?? "", fragment);
  }
  for (const fragment of body.querySelectorAll<HTMLElement>(":is([data-split-from])")) {
    if (fragment.matches(WHOLE) && !fragment.parentElement!.closest(`:is(${WHOLE})[data-split-from]`))
      join(fragment, firsts);
  }
}

type Firsts = ReadonlyMap<string, HTMLElement>;

/** Gives what stands in a continuation to the fragment in which it began. */
function join(fragment: HTMLElement, firsts: Firsts): void {
  const first = firsts.get(fragment.dataset.ref ?? "");
  if (!first || first === fragment) return;
  const inline = leadingInline(fragment);
  if (inline.length > 0) own(first, wrap(inline));
  for (const child of fragment.children as Iterable<HTMLElement>) {
    if (child.dataset.repeated !== undefined || child.dataset.joined !== undefined) continue;
    if (child.dataset.splitFrom !== undefined && firsts.has(child.dataset.ref ?? "")) join(child, firsts);
    else own(first, named(child));
  }
}

/** The text and inline elements at the start: what goes on of a line. */
function leadingInline(fragment: HTMLElement): readonly ChildNode[] {
  const nodes = [...fragment.childNodes];
  const end = nodes.findIndex((node) => node instanceof HTMLElement && !isInline(node));
  const leading = end < 0 ? nodes : nodes.slice(0, end);
  return leading.some(({ textContent }) => textContent?.trim()) ? leading : [];
}

/** By its tag: asking for its style would have the whole document laid out again and again. */
function isInline(element: HTMLElement): boolean {
  return !element.matches(BLOCKS);
}

function wrap(nodes: readonly ChildNode[]): HTMLElement {
  const span = document.createElement("span");
  nodes[0]!.before(span);
  span.append(...nodes);
  span.dataset.joined = "";
  return named(span);
}

/** Outside their table rows and cells say themselves what they are. */
function named(element: HTMLElement): HTMLElement {
  if (element.matches(ROWS)) {
    element.role = "row";
    for (const cell of element.querySelectorAll<HTMLElement>(CELLS))
      cell.role = cell.matches("th") ? "rowheader" : "cell";
  }
  if (element.id === "") element.id = `joined-${element.dataset.ref ?? "run"}-${counted(element)}`;
  return element;
}

function counted(element: HTMLElement): number {
  return Number(element.closest<HTMLElement>(".sheet")?.dataset.page ?? 0);
}

function own(owner: HTMLElement, owned: HTMLElement): void {
  const before = owner.getAttribute("aria-owns");
  owner.setAttribute("aria-owns", before ? `${before} ${owned.id}` : owned.id);
}
