import type Token from "markdown-it/lib/token.mjs";
import type { Target } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import { tokensText } from "../../prose/text.ts";
import { lineOf } from "../../prose/tokens.ts";
import { typedText } from "../../prose/typed-text.ts";
import { headingAnchors } from "../raw-html/heading-anchors.ts";
import { findAnchors } from "./anchors.ts";
import type { BodyContext } from "./body-context.ts";
import { attributesOf } from "./headings.ts";
import { numberBlocks } from "./number-blocks.ts";

/**
 * Gives every paragraph of a run an id, `<base>-p1`, `<base>-p2` and so on, and every subheading its
 * written id or the slug of its text, so that each can be cited and linked to in every output.
 * Figures, tables, equations and listings get their numbers. `part` is the id of the question or
 * section that the run is in.
 */
export function assignIds(
  tokens: readonly Token[],
  base: string,
  part: string | undefined,
  context: BodyContext,
): void {
  const { ids } = context;
  const within = part === undefined ? {} : { part };
  const claim = (token: Token, id: string, target: Target) =>
    token.attrSet("id", ids.claim(id, { ...target, ...within }, lineSpan(lineOf(token))));
  numberBlocks(tokens, part, context);
  findAnchors(tokens, part, context.anchors);
  let paragraph = 0;
  tokens.forEach((token, index) => {
    if (token.type === "paragraph_open" && !token.hidden) {
      paragraph++;
      claim(token, `${base}-p${paragraph}`, { kind: "paragraph" });
    }
    if (token.type !== "heading_open") return;
    const written = attributesOf(token).id;
    const inline = tokens[index + 1]!;
    const target: Target = { kind: "heading", text: tokensText(inline.children ?? []), ...within };
    if (written !== undefined) claim(token, written, target);
    else token.attrSet("id", ids.slug(typedText(inline), `${base}-h`, target));
    for (const anchor of headingAnchors(token)) ids.alias(anchor, token.attrGet("id")!);
  });
}
