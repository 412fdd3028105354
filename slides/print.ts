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
