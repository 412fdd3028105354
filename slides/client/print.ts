/** The attributes with which reveal.js hides slides. They also hide them from the outline and tags of a PDF. */
const HIDING = ["hidden", "inert", "aria-hidden"] as const;

/**
 * Gives every slide the id that links to it name (`#/5`, `#/5/2`), so that they lead to its page in a
 * PDF. On the screen the browser itself would scroll to it.
 */
export function nameSlides(root: HTMLElement): void {
  root.querySelectorAll(".slides > section").forEach((slide, index) => {
    const screens = slide.querySelectorAll(":scope > section");
    (screens[0] ?? slide).id = `/${index + 1}`;
    screens.forEach((screen, below) => {
      if (below > 0) screen.id = `/${index + 1}/${below + 1}`;
    });
  });
}

/** Makes every slide visible in print, to assistive technology too. */
export function unhideSlides(root: HTMLElement): void {
  for (const slide of root.querySelectorAll(".slides section, .slides .fragment"))
    for (const name of HIDING) slide.removeAttribute(name);
}

/**
 * Makes the browser's print command put one slide on each page. The print rules of reveal.js set
 * slides as running text and cut them; they do not apply with the class `print-pdf`. The rest is in
 * `styles/talk-print.css`.
 */
export function printOneSlidePerPage(): void {
  const { classList } = document.documentElement;
  addEventListener("beforeprint", () => {
    if (!classList.contains("reveal-print")) classList.add("print-pdf", "plain-print");
  });
  addEventListener("afterprint", () => {
    if (classList.contains("plain-print")) classList.remove("print-pdf", "plain-print");
  });
}
