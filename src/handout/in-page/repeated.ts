/**
 * A copy of an element that the page shows once more: it has no ids and no footnotes, is hidden from
 * assistive technology and is not compared as text.
 */
export function repeatedCopy<Kind extends HTMLElement>(source: Kind): Kind {
  const copy = source.cloneNode(true) as Kind;
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>("*")]) {
    for (const name of ["id", "data-ref", "data-row", "data-cells-of"]) element.removeAttribute(name);
  }
  for (const footnote of copy.querySelectorAll(".note, .note-call")) footnote.remove();
  copy.ariaHidden = "true";
  copy.dataset.repeated = "";
  return copy;
}

/** The caption over the continuation of a table: its name and that it is continued; none without a name. */
export function continuedCaption(holder: HTMLElement): HTMLElement | undefined {
  const label = holder.querySelector(".caption > .caption-label")?.textContent;
  const { continued = "" } = holder.closest<HTMLElement>(".handout")?.dataset ?? {};
  if (!label) return undefined;
  const caption = document.createElement("p");
  caption.className = "caption continued";
  const name = caption.appendChild(document.createElement("span"));
  name.className = "caption-label";
  name.textContent = label;
  caption.append(` ${continued}`);
  return repeatedCopy(caption);
}
