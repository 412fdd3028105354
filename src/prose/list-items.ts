import type { Prose } from "../model/prose.ts";

/** Prose that ends with a list: what comes before the list, and each item of it. */
export interface EndingList {
  readonly before: Prose;
  readonly items: readonly Prose[];
}

const OPENS = new Set(["bullet_list_open", "ordered_list_open"]);
const CLOSES = new Set(["bullet_list_close", "ordered_list_close"]);

/** Splits prose that ends with a list; undefined when it ends with something else. */
export function endingList({ tokens }: Prose): EndingList | undefined {
  const last = tokens.at(-1);
  if (!last || !CLOSES.has(last.type)) return undefined;
  const open = tokens.findLastIndex(({ type, level }) => OPENS.has(type) && level === last.level);
  const items: Prose[] = [];
  let start = 0;
  for (let index = open + 1; index < tokens.length - 1; index++) {
    const { type, level } = tokens[index]!;
    if (level !== last.level + 1) continue;
    if (type === "list_item_open") start = index + 1;
    if (type === "list_item_close") items.push({ tokens: tokens.slice(start, index) });
  }
  return { before: { tokens: tokens.slice(0, open) }, items };
}
