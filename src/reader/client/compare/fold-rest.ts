/**
 * Wraps what follows a key point in its paragraph, so that the style sheet can fold it away. Only
 * the elements around the text change; ids and words stay.
 */
export function foldRest(): void {
  for (const point of document.querySelectorAll(".answer .key-point")) {
    const block = point.parentElement;
    if (!block || point.nextSibling === null) continue;
    const rest = document.createElement("span");
    rest.className = "rest";
    while (point.nextSibling) rest.append(point.nextSibling);
    block.append(rest);
  }
}
