/** How text in one place looks, as far as lines depend on it. Lengths in px. */
export interface TextStyle {
  /** A shown element of this style, and the paragraph that it is in. */
  readonly sample: HTMLElement;
  readonly paragraph: HTMLElement;
  readonly fontSize: number;
  /** Width that an inline element has besides its text. */
  readonly before: number;
  readonly after: number;
  readonly kind: "text" | "box" | "hidden" | "unknown";
  /** Whether its blanks keep their width when lines are justified: code. */
  readonly isCode: boolean;
  /** Widths of pieces of text, those not yet measured as NaN. */
  readonly widths: Map<string, number>;
}

const CODE = "code, kbd, samp";

/** Reads the style of an element that is shown. */
export function readStyle(sample: HTMLElement, paragraph: HTMLElement): TextStyle {
  const style = getComputedStyle(sample);
  const px = (...names: string[]) =>
    names.reduce((sum, name) => sum + (Number.parseFloat(style.getPropertyValue(name)) || 0), 0);
  const isOuter = sample === paragraph;
  return {
    sample,
    paragraph,
    fontSize: Number.parseFloat(style.fontSize),
    before: isOuter ? 0 : px("margin-inline-start", "border-inline-start-width", "padding-inline-start"),
    after: isOuter ? 0 : px("margin-inline-end", "border-inline-end-width", "padding-inline-end"),
    kind: isOuter ? "text" : kindOf(sample, style),
    isCode: sample.closest(CODE) !== null,
    widths: new Map(),
  };
}

const GENERATED = ["::before", "::after"];

function kindOf(element: HTMLElement, style: CSSStyleDeclaration): TextStyle["kind"] {
  if (style.display === "none") return "hidden";
  if (style.float !== "none" || !/^(static|relative)$/.test(style.position)) return "unknown";
  if (element.matches("math, img, svg")) return "box";
  if (style.display !== "inline") return /^inline/.test(style.display) ? "box" : "unknown";
  const adds = (name: string) => !/^(none|normal|"")$/.test(getComputedStyle(element, name).content);
  return GENERATED.some(adds) ? "unknown" : "text";
}

/**
 * Measures all pieces of text that are not measured yet, in one layout: each style gets a hidden copy of
 * its elements with one piece a line. Where a style cannot be measured so, its pieces are infinitely wide.
 */
export function measurePieces(styles: Iterable<TextStyle>): void {
  const probes = [...styles].flatMap((style) => {
    const pieces = [...style.widths].flatMap(([piece, width]) => (Number.isNaN(width) ? [piece] : []));
    return pieces.length > 0 ? [{ style, pieces, ...probeOf(style, pieces) }] : [];
  });
  const range = document.createRange();
  for (const { style, pieces, text } of probes) {
    range.selectNodeContents(text);
    const rects = range.getClientRects();
    // Between two lines there is a rectangle for the line end.
    const step = rects.length === pieces.length ? 1 : 2;
    const isWhole = step === 1 || rects.length === 2 * pieces.length - 1;
    pieces.forEach((piece, index) => {
      style.widths.set(piece, isWhole ? rects[index * step]!.width : Number.POSITIVE_INFINITY);
    });
  }
  for (const { outer } of probes) outer.remove();
}

/** A copy of the elements from the paragraph to the text, with one piece a line. */
function probeOf({ sample, paragraph }: TextStyle, pieces: readonly string[]) {
  const text = document.createTextNode(pieces.join("\n"));
  let inner: Node = text;
  for (let element = sample; ; element = element.parentElement!) {
    const copy = element.cloneNode(false) as HTMLElement;
    copy.removeAttribute("id");
    copy.style.setProperty("white-space", "pre", "important");
    copy.append(inner);
    inner = copy;
    if (element === paragraph) break;
  }
  const outer = inner as HTMLElement;
  outer.style.cssText += `;position: absolute; width: max-content; visibility: hidden; text-indent: 0;
    word-spacing: 0; text-align: left`;
  paragraph.after(outer);
  return { text, outer };
}
