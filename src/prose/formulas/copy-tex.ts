/**
 * In the browser: a selection with formulas is copied with their TeX, `$x^2$`, in place of the letters of
 * the MathML, which say nothing without their arrangement. Formulas that are selected in part count as
 * whole. Programs that take HTML get the MathML.
 */
export function copyTex(): void {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection?.rangeCount || !event.clipboardData) return;
    const range = selection.getRangeAt(0).cloneRange();
    const first = formulaAround(range.startContainer);
    const last = formulaAround(range.endContainer);
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    const copied = document.createElement("div");
    copied.append(range.cloneContents());
    const formulas = copied.querySelectorAll<MathMLElement>("math[data-tex]");
    if (formulas.length === 0) return;
    event.clipboardData.setData("text/html", copied.innerHTML);
    for (const formula of formulas) formula.replaceWith(texOf(formula));
    // Only what stands in the page has line breaks between its blocks. Nothing is drawn in between.
    document.body.append(copied);
    event.clipboardData.setData("text/plain", copied.innerText);
    copied.remove();
    event.preventDefault();
  });
}

/** The TeX of a formula between dollar signs; its letters where it has none. */
export function texOf(formula: Element): string {
  const tex = formula.getAttribute("data-tex");
  const sign = formula.getAttribute("display") === "block" ? "$$" : "$";
  return tex === null ? (formula.textContent ?? "") : sign + tex + sign;
}

function formulaAround(node: Node): Element | null | undefined {
  return (node instanceof Element ? node : node.parentElement)?.closest("math");
}
