import type { SheetLayout } from "../sheet-layout.ts";

/** Pages of several slides. */
export interface Sheets {
  readonly layout: SheetLayout;
  /** Names each slide by its number: `slide 4` for 4. The entry at 0 is empty. */
  readonly names: readonly string[];
  /** Stands at the head of each page. */
  readonly title: string;
  /** The style sheet for all of it. */
  readonly css: string;
}

const PX_PER_MM = 96 / 25.4;

/**
 * Puts the pages of a talk, one for each screen, onto sheets of several. Screens that show again what
 * stands on another screen of their slide are left out. Slides keep their size: the whole is to be
 * printed smaller, by `scale` of the layout. Made smaller by style sheets, they would lose their tags.
 */
export function placeOnSheets(root: HTMLElement, sheets: Sheets): void {
  const slides = root.querySelector<HTMLElement>(".slides")!;
  for (const echo of slides.querySelectorAll(".pdf-page:has(> section[data-echo])")) echo.remove();
  const pages = [...slides.querySelectorAll<HTMLElement>(".pdf-page")];
  const perSheet = sheets.layout.columns * sheets.layout.rows;
  const count = Math.ceil(pages.length / perSheet);
  for (let index = 0; index < count; index++) {
    const own = pages.slice(index * perSheet, (index + 1) * perSheet);
    slides.append(sheet(own, `${index + 1} / ${count}`, sheets));
  }
  setMeasures(slides, sheets.layout);
  addStyles(sheets);
}

/** One sheet; its head and foot are no part of what is read. */
function sheet(pages: readonly HTMLElement[], folio: string, sheets: Sheets): HTMLElement {
  const head = element("p", "sheet-head", sheets.title);
  const foot = element("p", "sheet-foot", folio);
  for (const repeated of [head, foot]) repeated.ariaHidden = "true";
  const placed = element("div", "placed-slides");
  placed.append(...pages.map((page) => placedSlide(page, sheets)));
  const own = element("div", "sheet");
  own.append(head, placed, foot);
  return own;
}

function placedSlide(page: HTMLElement, { names, layout }: Sheets): HTMLElement {
  const number = Number(/^\/(\d+)/.exec(page.querySelector("section")?.id ?? "")?.[1] ?? 0);
  const lines = element("div", "ruled");
  lines.append(...Array.from({ length: layout.ruled }, () => element("span", "")));
  const placed = element("div", "placed");
  placed.append(page, element("p", "slide-name", names[number] ?? ""), lines);
  return placed;
}

/** Sets the measures, with a mm that is one after all is printed smaller. */
function setMeasures(slides: HTMLElement, layout: SheetLayout): void {
  const mm = (length: number) => `${(length * PX_PER_MM) / layout.scale}px`;
  const values = {
    "--mm": mm(1),
    "--slide-width": `${layout.slideWidth}px`,
    "--sheet-width": mm(layout.width),
    "--sheet-height": mm(layout.height),
    "--margin": mm(layout.margin),
    "--column-gap": mm(layout.columnGap),
    "--row-gap": mm(layout.rowGap),
    "--columns": `${layout.columns}`,
    "--rows": `${layout.rows}`,
  };
  for (const [name, value] of Object.entries(values)) slides.style.setProperty(name, value);
  // reveal.js makes it as wide as a slide.
  document.body.style.width = mm(layout.width);
  document.body.style.height = "auto";
}

/** Style sheets that a script makes need no leave of the page's policy. */
function addStyles({ css, layout }: Sheets): void {
  const style = new CSSStyleSheet();
  style.replaceSync(`${css} @page { size: ${layout.width}mm ${layout.height}mm; margin: 0 }`);
  document.adoptedStyleSheets.push(style);
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
