import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import type { DiagramMeta } from "../diagrams/diagram.ts";
import { displayMeta } from "../formulas/formula.ts";
import type { Label } from "../label.ts";
import { captionTokens } from "../rules/caption.ts";
import { type Listing, readListing } from "./listing.ts";

/**
 * Reads what fences say of their code. One with a caption or an id becomes a figure of the class
 * `listing`, whose caption stands above the code.
 */
export function listings(md: MarkdownIt): void {
  md.core.ruler.before("inline", "listings", (state: StateCore) => {
    state.tokens = state.tokens.flatMap((token) =>
      token.type === "fence" ? readFence(token, state) : [token],
    );
  });
}

function readFence(token: Token, state: StateCore): Token[] {
  const options = takeOptions(token);
  const listing = readListing(state.md.utils.unescapeAll(token.info), options);
  if (listing.language === "math") return [asFormula(token, listing)];
  if (listing.language === "mermaid") return diagramTokens(token, listing, options.length);
  token.meta = { listing };
  if (listing.id === undefined && listing.caption === undefined) return [token];
  return figure(token, listing);
}

/** The fence with which GitHub and GitLab write display formulas. */
function asFormula(token: Token, { id, classes }: Listing): Token {
  const attributes = { ...(id === undefined ? {} : { id }), classes, values: {} };
  // Its lines are counted from that of the fence.
  const content = `\n${token.content}`;
  const meta = displayMeta(content, attributes);
  return Object.assign(token, { type: "math_block", tag: "math", content, meta });
}

/** Takes the options of a chunk from the start of its code: lines that begin with `#|`. */
function takeOptions(token: Token): readonly string[] {
  if (!token.info.trim().startsWith("{")) return [];
  const options = /^(?:[ \t]*(?:#|\/\/|%%)\|.*\n)*/.exec(token.content)![0];
  token.content = token.content.slice(options.length);
  return options.split("\n").filter(Boolean);
}

function figure(token: Token, { id, caption = "", counts }: Listing): Token[] {
  const label: Label = { kind: "listing", counts, caption, ...(id === undefined ? {} : { id }) };
  const { open, close } = figureAround(token, "listing");
  open.meta = { numbered: label };
  const inside = captionTokens("figcaption", label, { content: caption }, token);
  token.level++;
  return [open, ...inside, token, close];
}

/** A diagram is a figure, with a number when it has an id or a caption, which stands below it. */
function diagramTokens(token: Token, listing: Listing, skipped: number): Token[] {
  const { id, caption = "", alt, classes } = listing;
  const { open, close } = figureAround(token, "diagram");
  const counts = (id !== undefined || caption !== "") && !classes.includes("unnumbered");
  const label: Label = { kind: "figure", counts, caption, ...(id === undefined ? {} : { id }) };
  const isNamed = id !== undefined || caption !== "";
  if (isNamed) open.meta = { numbered: label };
  const inside = isNamed ? captionTokens("figcaption", label, { content: caption }, token) : [];
  const meta: DiagramMeta = { skipped, classes, ...(alt === undefined ? {} : { alt }) };
  Object.assign(token, { type: "diagram", tag: "svg", meta, level: token.level + 1 });
  return [open, token, ...inside, close];
}

function figureAround(token: Token, name: string): { open: Token; close: Token } {
  const open = new Token("figure_open", "figure", 1);
  const close = new Token("figure_close", "figure", -1);
  for (const each of [open, close]) Object.assign(each, { block: true, level: token.level, map: token.map });
  open.attrSet("class", name);
  return { open, close };
}
