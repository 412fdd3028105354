/**
 * Gives each element a key: names and classes of it and of all its ancestors in the article. Elements
 * with the same key have the same style and the same width.
 */
export function chainKeys(): (element: Element) => string {
  const known = new WeakMap<Element, string>();
  const keyOf = (element: Element): string => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = element.parentElement;
    const own = `${element.localName}.${element.getAttribute("class") ?? ""}${element.getAttribute("style") ?? ""}`;
    const key = parent && !element.matches(".handout") ? `${keyOf(parent)} ${own}` : own;
    known.set(element, key);
    return key;
  };
  return keyOf;
}
