import type Token from "markdown-it/lib/token.mjs";
import { attribute, type Html } from "../markup/html.ts";
import type { SourcePlace } from "../model/span.ts";
import type { ProseContext } from "./context.ts";

/** The `meta` of a token whose lines are not those of its block: a row of a CSV file. */
export interface PlacedMeta {
  readonly place: SourcePlace;
}

/** The attribute that says which line something comes from, where the page is asked to say so. */
export function sourceAttribute(
  place: SourcePlace | number | undefined,
  { source }: Pick<ProseContext, "source">,
): Html {
  return attribute("data-source", place === undefined ? undefined : source?.(place));
}

/** The HTML of a token with the line that it comes from on its first element, where that is asked for. */
export function withSource(markup: string, token: Token, env: ProseContext): string {
  if (!env.source || token.nesting < 0) return markup;
  const { place = firstLine(token) } = (token.meta ?? {}) as Partial<PlacedMeta>;
  if (place === undefined) return markup;
  return markup.replace(/^<[a-z][a-z0-9]*/, (start) => start + sourceAttribute(place, env).text);
}

/** The first line of a token's text, from 1: the text of a fence begins below its marks. */
function firstLine({ map, type }: Token): number | undefined {
  return map ? map[0] + (type === "fence" ? 2 : 1) : undefined;
}
