import type Token from "markdown-it/lib/token.mjs";
import type { Target } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import { lineOf } from "../../prose/tokens.ts";
import { typedText } from "../../prose/typed-text.ts";
import type { Ids } from "../ids.ts";
import { attributesOf } from "./headings.ts";

/**
 * Gives every paragraph of a run an id, `<base>-p1`, `<base>-p2` and so on, and every subheading its
 * written id or the slug of its text, so that each can be cited and linked to in every output.
 * `part` is the id of the question or section that the run is in.
 */
export function assignIds(tokens: readonly Token[], base: string, part: string | undefined, ids: Ids): void {
  const within = part === undefined ? {} : { part };
  const claim = (token: Token, id: string, kind: Target["kind"]) =>
    token.attrSet("id", ids.claim(id, { kind, ...within }, lineSpan(lineOf(token))));
  let paragraph = 0;
  tokens.forEach((token, index) => {
    if (token.type === "paragraph_open" && !token.hidden) {
      paragraph++;
      claim(token, `${base}-p${paragraph}`, "paragraph");
    }
    if (token.type !== "heading_open") return;
    const written = attributesOf(token).id;
    if (written !== undefined) claim(token, written, "heading");
    else
      token.attrSet(
        "id",
        ids.slug(typedText(tokens[index + 1]!), `${base}-h`, { kind: "heading", ...within }),
      );
  });
}
