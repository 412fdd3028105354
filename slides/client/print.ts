/** What reveal.js hides slides with that are not shown: also from outline and tags of a PDF. */
const HIDING = ["hidden", "inert", "aria-hidden"] as const;

/** Makes every slide part of what is printed, for those who read the PDF by ear as well. */
export function bareAll(root: HTMLElement): void {
  for (const slide of root.querySelectorAll(".slides section, .slides .fragment"))
    for (const name of HIDING) slide.removeAttribute(name);
}

/**
 * Makes the browser's print command give one slide a page. reveal.js has rules of its own for it,
 * which lay slides out as a document and would cut them; they do not hold under `print-pdf`. The rest
 * is in `styles/talk-print.css`.
 */
export function printPlainly(): void {
  const { classList } = document.documentElement;
  addEventListener("beforeprint", () => {
    if (!classList.contains("reveal-print")) classList.add("print-pdf", "plain-print");
  });
  addEventListener("afterprint", () => {
    if (classList.contains("plain-print")) classList.remove("print-pdf", "plain-print");
  });
}
