import type { Article } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { standsBeside } from "../../prose/margin.ts";
import { shownTokens } from "../../prose/visibility.ts";

/** Whether the text of a handout has figures or notes that are to stand in the margin. */
export function hasMargin({ abstract, parts, meta }: Article): boolean {
  // The other variants do not show the text.
  if (meta.handout.variant !== "full") return false;
  const passages = parts.flatMap((part) =>
    part.kind === "section" ? [part.body] : [part.intro, ...part.answers.map(({ body }) => body)],
  );
  return [abstract, ...passages].some(({ prose }) => hasMarginIn(prose));
}

function hasMarginIn({ tokens }: Prose): boolean {
  return shownTokens(tokens, "handout").some(standsBeside);
}
