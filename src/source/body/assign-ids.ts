import type Token from "markdown-it/lib/token.mjs";
import type { Target } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import { tokensText } from "../../prose/text.ts";
import { attributesOf } from "./headings.ts";
import type { Ids } from "./ids.ts";

/**
 * Gives every paragraph of a run its id, `<base>-p1` and on, and every subheading its own or its
 * slug, so that each can be cited and linked to. The ids are the same in every output.
 */
export function assignIds(tokens: readonly Token[], base: string, part: string | undefined, ids: Ids): void {
  const within = part === undefined ? {} : { part };
  let paragraph = 0;
  tokens.forEach((token, index) => {
    if (token.type === "paragraph_open" && !token.hidden) {
      paragraph++;
      claim(token, `${base}-p${paragraph}`, { kind: "paragraph", ...within }, ids);
    }
    if (token.type === "heading_open") {
      const written = attributesOf(token).id;
      const target: Target = { kind: "heading", ...within };
      if (written !== undefined) claim(token, written, target, ids);
      else token.attrSet("id", ids.slug(tokensText(tokens[index + 1]?.children ?? []), `${base}-h`, target));
    }
  });
}

function claim(token: Token, id: string, target: Target, ids: Ids): void {
  token.attrSet("id", ids.claim(id, target, lineSpan((token.map?.[0] ?? 0) + 1)));
}
