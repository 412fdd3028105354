import type { Attributes } from "../../prose/rules/attributes.ts";

/** Attributes as they stand between braces: `#id .class key="value"`. */
export function writtenAttributes({ id, classes, values }: Attributes): string {
  return [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(values).map(([key, value]) => `${key}=${quoted(value)}`),
  ].join(" ");
}

function quoted(value: string): string {
  if (/^[\w%.:/-]+$/.test(value)) return value;
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}
