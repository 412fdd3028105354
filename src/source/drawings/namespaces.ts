import { SVG, XLINK, XML } from "./drawing-names.ts";

/** Namespaces by their prefixes; that of names without one is under the empty prefix. */
export type Namespaces = ReadonlyMap<string, string>;

/**
 * What holds before the first element: also what programs forget to write. Browsers show no drawing
 * without its namespace.
 */
export const START: Namespaces = new Map([
  ["", SVG],
  ["svg", SVG],
  ["xlink", XLINK],
  ["xml", XML],
]);

/** The namespaces inside of an element: those around it, and what its attributes declare. */
export function namespacesIn(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  let inner: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    inner ??= new Map(outer);
    inner.set(name.slice("xmlns:".length), value);
  }
  return inner ?? outer;
}

/** A name taken apart: its namespace, undefined when its prefix is not declared, and the rest. */
export function nameIn(
  name: string,
  namespaces: Namespaces,
): { readonly uri: string | undefined; readonly local: string } {
  const colon = name.indexOf(":");
  return colon < 0
    ? { uri: namespaces.get(""), local: name }
    : { uri: namespaces.get(name.slice(0, colon)), local: name.slice(colon + 1) };
}
