import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { typedText } from "../typed-text.ts";
import { smartenText, smartenTokens } from "../typography/smart-tokens.ts";
import type { Attributes } from "./attributes.ts";

/** What the parser's `env` says of typography. Without `smart`, text stays as it is typed. */
export interface TypographyEnv {
  /** BCP 47 tag of the language whose quotation marks, dashes and spaces the text gets. */
  readonly smart?: string;
}

/**
 * Smart typography for the language that `env` names: in the text, in captions and alternative
 * texts. A heading keeps what was typed, because its id is made
 * from that (`typedText`).
 */
export function typography(md: MarkdownIt): void {
  // Escaped characters still are tokens of their own here, so they stay as they are typed.
  md.core.ruler.before("text_join", "typography", setText);
}

function setText(state: StateCore): void {
  const { smart } = state.env as TypographyEnv;
  state.tokens.forEach((token, index) => {
    if (token.type !== "inline" || !token.children) return;
    const open = state.tokens[index - 1];
    const isHeading = open?.type === "heading_open";
    if (isHeading) token.meta = { ...token.meta, typed: typedText(token) };
    if (smart === undefined) return;
    if (isHeading) setShortForm(open, smart);
    smarten(token.children, smart);
  });
}

/** The shorter form of a heading for menus, `{short="…"}`, gets the same marks. */
function setShortForm(open: Token, lang: string): void {
  const meta = open.meta as { attributes?: Attributes } | null;
  const { attributes } = meta ?? {};
  if (attributes?.values.short === undefined) return;
  const values = { ...attributes.values, short: smartenText(attributes.values.short, lang) };
  open.meta = { ...meta, attributes: { ...attributes, values } };
}

function smarten(children: readonly Token[], lang: string): void {
  smartenTokens(children, lang);
  for (const child of children) {
    if (child.type !== "image") continue;
    if (child.children) smarten(child.children, lang);
    const title = child.attrGet("title");
    if (title) child.attrSet("title", smartenText(title, lang));
  }
}
