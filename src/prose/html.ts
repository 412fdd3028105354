import type { Prose } from "../model/prose.ts";
import type { ProseContext } from "./context.ts";
import { markdown } from "./markdown.ts";
import { shownTokens } from "./visibility.ts";

/** Renders prose as HTML for one page, without the blocks that its output does not show. */
export function renderProse(prose: Prose, context: ProseContext): string {
  const tokens = shownTokens(prose.tokens, context.output);
  return markdown.renderer.render([...tokens], markdown.options, context).trim();
}
