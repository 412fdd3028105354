import type Token from "markdown-it/lib/token.mjs";

/** `<a name="x"></a>`, perhaps several: a place and nothing to see. */
const ONLY_ANCHORS = /^\s*(?:<a\s+(?:name|id)\s*=\s*["']?[^"'\s<>]+["']?\s*(?:\/>|>\s*<\/a>)\s*)+$/i;
const ANCHOR = /^<a\s+(?:name|id)\s*=\s*["']?([^"'\s<>]+)["']?\s*\/?>$/i;
const ANCHORS = /<a\s+(?:name|id)\s*=\s*["']?([^"'\s<>]+)["']?\s*\/?>/gi;

/** The ids that raw HTML gives to a heading, beside the heading's own. */
export function headingAnchors(open: Token): readonly string[] {
  return (open.meta as { anchors?: readonly string[] } | null)?.anchors ?? [];
}

/**
 * Takes `<a name="x"></a>` out of headings, and out of the line before a heading at the top level, and
 * gives the ids to the heading: such links are meant to lead to it. Changes the tokens.
 */
export function liftAnchors(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open" && token.level === 0) addAnchors(token, takeBefore(out));
    const open = out.at(-1);
    if (token.type === "inline" && open?.type === "heading_open") addAnchors(open, takeWithin(token));
    out.push(token);
  }
  return out;
}

function addAnchors(open: Token, anchors: readonly string[]): void {
  if (anchors.length > 0) open.meta = { ...open.meta, anchors: [...headingAnchors(open), ...anchors] };
}

/** Takes the anchors that end a list of tokens out of it. */
function takeBefore(out: Token[]): readonly string[] {
  const anchors: string[] = [];
  for (;;) {
    const last = out.at(-1);
    const isParagraph = last?.type === "paragraph_close" && out.at(-3)?.type === "paragraph_open";
    const held = isParagraph ? out.at(-2)! : last?.type === "html_block" ? last : undefined;
    if (!held || last!.level !== 0 || !ONLY_ANCHORS.test(held.content)) return anchors;
    anchors.unshift(...[...held.content.matchAll(ANCHORS)].map((match) => match[1]!));
    out.splice(isParagraph ? -3 : -1);
  }
}

/** Takes the anchors out of a heading's text, whose words stay. */
function takeWithin(inline: Token): readonly string[] {
  if (!/<a\s/i.test(inline.content)) return [];
  const anchors: string[] = [];
  let open = 0;
  inline.children = inline.children!.filter((child) => {
    if (child.type !== "html_inline") return true;
    const id = ANCHOR.exec(child.content)?.[1];
    if (id !== undefined) {
      anchors.push(id);
      if (!child.content.endsWith("/>")) open++;
      return false;
    }
    if (open === 0 || !/^<\/a\s*>$/i.test(child.content)) return true;
    open--;
    return false;
  });
  if (anchors.length > 0)
    inline.content = inline.content
      .replace(ANCHORS, "")
      .replace(/<\/a\s*>/gi, "")
      .trim();
  return anchors;
}
