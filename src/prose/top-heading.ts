import type { Prose } from "../model/prose.ts";

/** The level of the highest heading in prose, as the source has it: 3 for `###`; undefined without headings. */
export function topHeading({ tokens }: Prose): number | undefined {
  const levels = tokens.flatMap(({ type, tag }) => (type === "heading_open" ? [Number(tag.slice(1))] : []));
  return levels.length === 0 ? undefined : Math.min(...levels);
}
