import type { Prose } from "../model/prose.ts";
import type { ProseContext } from "./context.ts";
import { markdown } from "./markdown.ts";
import { shownTokens } from "./visibility.ts";

/** Prose as HTML blocks for one output. The only place that makes HTML from prose. */
export function renderProse(prose: Prose, context: ProseContext): string {
  const tokens = shownTokens(prose.tokens, context.output);
  return markdown.renderer.render([...tokens], markdown.options, context).trim();
}
