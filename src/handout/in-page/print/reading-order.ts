/** Elements that are read as one, on however many pages they stand. */
export const WHOLE =
  "p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, table, figure, .details, .long-note";
/** Recognized by their tag names: asking for the style would make the browser lay out the document each time. */
const BLOCKS =
  "p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, th, td, blockquote, pre, pre > code, figure, figcaption, div, section, aside, hr";

/**
 * Joins what a page end split, for assistive technology: a paragraph, list or table that continues on
 * the next page owns its continuation (`aria-owns`), which is left as an empty element. Chromium
 * writes one element into the PDF’s tag tree for it. Call it before the sheets are in the document.
 */
export function joinFragments(body: HTMLElement): void {
  const firsts = new Map<string, HTMLElement>();
  for (const fragment of body.querySelectorAll<HTMLElement>("[data-split-to]:not([data-split-from])")) {
    firsts.set(fragment.dataset.ref ?? "", fragment);
  }
  for (const fragment of body.querySelectorAll<HTMLElement>("[data-split-from]")) {
    if (fragment.matches(WHOLE) && !fragment.parentElement!.closest(`:is(${WHOLE})[data-split-from]`))
      join(fragment, firsts);
  }
  joinColumns(body);
}

/** Gives the cells of a table that is divided by columns to the rows that they are read in. */
function joinColumns(body: HTMLElement): void {
  const rows = new Map<string, HTMLElement>();
  for (const row of body.querySelectorAll<HTMLElement>("[data-row]")) rows.set(row.dataset.row!, row);
  for (const part of body.querySelectorAll<HTMLTableRowElement>("[data-cells-of]")) {
    const row = rows.get(part.dataset.cellsOf!);
    const isHead = part.parentElement!.matches("thead");
    for (const cell of part.querySelectorAll<HTMLElement>(":scope > :not([data-repeated])")) {
      cell.role = isHead ? "columnheader" : "cell";
      if (row) own(row, withId(cell));
    }
  }
}

/** The first fragment of each split element, by its `data-ref`. */
type Firsts = ReadonlyMap<string, HTMLElement>;

/** Gives the content of a continuation to the first fragment. */
function join(fragment: HTMLElement, firsts: Firsts): void {
  const first = firsts.get(fragment.dataset.ref ?? "");
  if (!first || first === fragment) return;
  const inline = leadingInline(fragment);
  if (inline.length > 0) own(first, wrap(inline));
  for (const child of fragment.children as Iterable<HTMLElement>) {
    if (child.dataset.repeated !== undefined || child.dataset.joined !== undefined) continue;
    if (child.dataset.splitFrom !== undefined && firsts.has(child.dataset.ref ?? "")) join(child, firsts);
    else own(first, withId(child));
  }
}

/** The text and inline elements at the start: the rest of a line of text. */
function leadingInline(fragment: HTMLElement): readonly ChildNode[] {
  const nodes = [...fragment.childNodes];
  const end = nodes.findIndex((node) => node instanceof HTMLElement && node.matches(BLOCKS));
  const leading = end < 0 ? nodes : nodes.slice(0, end);
  return leading.some(({ textContent }) => textContent?.trim()) ? leading : [];
}

function wrap(nodes: readonly ChildNode[]): HTMLElement {
  const span = document.createElement("span");
  nodes[0]!.before(span);
  span.append(...nodes);
  span.dataset.joined = "";
  return withId(span);
}

/** Gives an element an id if it has none. Rows and cells also get roles, which they lose outside their table. */
function withId(element: HTMLElement): HTMLElement {
  if (element.matches("tr")) {
    element.role = "row";
    for (const cell of element.querySelectorAll<HTMLElement>("th, td"))
      cell.role = cell.matches("th") ? "rowheader" : "cell";
  }
  if (element.id === "") {
    const page = Number(element.closest<HTMLElement>(".sheet")?.dataset.page ?? 0);
    element.id = `joined-${element.dataset.ref ?? "run"}-${page}`;
  }
  return element;
}

/**
 * Lets each footnote be read where it is referred to: the reference owns it. The continuation of a
 * footnote on the next page is owned by its beginning.
 */
export function placeFootnotes(body: HTMLElement): void {
  const calls = new Map<string, HTMLElement>();
  for (const call of body.querySelectorAll<HTMLElement>(".note-call")) {
    const number = call.textContent?.trim() ?? "";
    if (!calls.has(number)) calls.set(number, call);
  }
  for (const footnote of body.querySelectorAll<HTMLElement>(".sheet-notes > .note")) {
    const { number = "" } = footnote.dataset;
    const isFirst = footnote.id !== "";
    if (!isFirst) footnote.id = `note-${number}-${footnote.closest<HTMLElement>(".sheet")?.dataset.page}`;
    const owner = isFirst ? calls.get(number) : body.querySelector<HTMLElement>(`#note-${number}`);
    if (owner) own(owner, footnote);
  }
}

function own(owner: HTMLElement, owned: HTMLElement): void {
  const before = owner.getAttribute("aria-owns");
  owner.setAttribute("aria-owns", before ? `${before} ${owned.id}` : owned.id);
}
