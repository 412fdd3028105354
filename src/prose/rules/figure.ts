import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { decodeAddress } from "../address.ts";
import type { Label } from "../label.ts";
import { MARGIN } from "../margin.ts";
import { tokensText } from "../text.ts";
import { NO_ATTRIBUTES } from "./attributes.ts";
import { captionTokens } from "./caption.ts";
import { csvTable } from "./csv.ts";
import { type ImageMeta, imageMeta } from "./image-attributes.ts";
import { captioned } from "./labelled-table.ts";

/**
 * A paragraph that holds one image and nothing else becomes a figure, as in Pandoc; one that names a
 * CSV file becomes a table. The caption is the image's title, else what stands in the brackets.
 */
export function figures(md: MarkdownIt): void {
  md.core.ruler.after("inline", "figures", (state: StateCore) => {
    state.tokens = state.tokens.flatMap((token, index, all) => {
      const image = token.type === "inline" ? loneImage(all, index) : undefined;
      return image ? figureContent(image, all, index) : [token];
    });
  });
}

/** The image that is all that a paragraph holds. */
function loneImage(tokens: readonly Token[], index: number): Token | undefined {
  const open = tokens[index - 1];
  if (!tokens[index]!.content.includes("![")) return undefined;
  const [image, ...others] = (tokens[index]!.children ?? []).filter(
    ({ type, content }) => type !== "text" || content.trim() !== "",
  );
  if (open?.type !== "paragraph_open" || image?.type !== "image" || others.length > 0) return undefined;
  // Images in a tight list are often icons, so there a figure must say that it is one.
  const isMeant = Boolean(image.attrGet("title") || imageMeta(image).attributes?.id);
  return open.hidden && !isMeant ? undefined : image;
}

/** Turns the paragraph around the inline token at `index` into a figure; gives what is in it. */
function figureContent(image: Token, tokens: readonly Token[], index: number): Token[] {
  const inline = tokens[index]!;
  const [open, close] = [tokens[index - 1]!, tokens[index + 1]!];
  const caption = captionOf(image);
  const text = tokensText(caption).trim();
  const { attributes = NO_ATTRIBUTES } = imageMeta(image);
  const file = decodeAddress(image.attrGet("src") ?? "");
  if (/\.(?:csv|tsv)$/i.test(file)) {
    const table = csvTable({ file }, attributes, open);
    const { before, after } = captioned(table[0], { content: text, children: caption });
    Object.assign(open, before[0]);
    Object.assign(close, after);
    return [...before.slice(1), ...table];
  }
  const { id, classes } = attributes;
  const counts = (caption.length > 0 || id !== undefined) && !classes.includes("unnumbered");
  const label: Label = { kind: "figure", counts, caption: text, ...(id === undefined ? {} : { id }) };
  image.meta = { ...imageMeta(image), figure: label } satisfies ImageMeta;
  Object.assign(open, { type: "figure_open", tag: "figure", hidden: false, meta: { numbered: label } });
  Object.assign(close, { type: "figure_close", tag: "figure", hidden: false });
  const place = [MARGIN, "wide"].find((name) => classes.includes(name));
  if (place) open.attrSet("class", place);
  inline.children = [image];
  return [
    inline,
    ...(caption.length > 0 || counts ? captionTokens("figcaption", label, { children: caption }, open) : []),
  ];
}

/** Takes an image's caption from it: its title, else the words in the brackets. */
function captionOf(image: Token): Token[] {
  const title = image.attrGet("title");
  if (title) {
    image.attrs = image.attrs!.filter(([name]) => name !== "title");
    return [Object.assign(new Token("text", "", 0), { content: title })];
  }
  const words = image.children ?? [];
  image.children = [];
  image.content = "";
  return words;
}
