import { addressKind } from "../../prose/address.ts";
import { cleanStyleAttribute, isHarmlessCss, isOwnAddress } from "./clean-css.ts";
import { HTML, HTML_ATTRIBUTES, SVG_ATTRIBUTES, XLINK, XML } from "./drawing-names.ts";
import { type Namespaces, nameIn } from "./namespaces.ts";

/** An element of a drawing, and who is told what is left out of it. */
export interface AttributeContext {
  readonly uri: string | undefined;
  readonly local: string;
  readonly namespaces: Namespaces;
  remove(what: string): void;
}

/** Elements that change an attribute of another one while the drawing is shown. */
const ANIMATIONS: readonly string[] = ["animate", "animateColor", "animateTransform", "set"];

/** Elements that show an image. */
const IMAGES: readonly string[] = ["image", "feImage", "img"];

/** Attributes with text for people or names, in which nothing is CSS. */
const TEXTS =
  /^(?:id|class|title|alt|lang|role|type|string|unicode|(?:aria|data)-.*|glyph-?name|font-family)$/i;

/** The attributes of an element that draw, as they are written; undefined when the whole element is to go. */
export function cleanAttributes(
  attributes: Readonly<Record<string, string>>,
  context: AttributeContext,
): readonly (readonly [string, string])[] | undefined {
  if (isUnsafeAnimation(attributes, context)) return undefined;
  const kept = new Map<string, string>();
  for (const [written, value] of Object.entries(attributes)) {
    if (written === "xmlns" || written.startsWith("xmlns:")) continue;
    const hasPrefix = written.includes(":");
    const { uri, local } = hasPrefix
      ? nameIn(written, context.namespaces)
      : { uri: undefined, local: written };
    const one = hasPrefix ? withPrefix(uri, local, value, context) : plain(local, value, context);
    if (one && !kept.has(one[0])) kept.set(one[0], one[1]);
  }
  return [...kept];
}

/** An animation of an address is a script in disguise, and one of what does not draw has no use. */
function isUnsafeAnimation(
  attributes: Readonly<Record<string, string>>,
  { local, remove }: AttributeContext,
): boolean {
  const { attributeName } = attributes;
  if (!ANIMATIONS.includes(local) || attributeName === undefined) return false;
  const name = attributeName.trim();
  if (SVG_ATTRIBUTES.has(name) && !["href", "style", "class", "target"].includes(name)) return false;
  remove(`<${local}> of “${name}”`);
  return true;
}

type Kept = readonly [name: string, value: string] | undefined;

function withPrefix(uri: string | undefined, local: string, value: string, context: AttributeContext): Kept {
  if (uri === XML && (local === "space" || local === "lang")) return [`xml:${local}`, value];
  if (uri === XLINK && local === "href") return address("xlink:href", value, context);
  return undefined;
}

function plain(name: string, value: string, context: AttributeContext): Kept {
  const { uri, remove } = context;
  const isKnown =
    (uri === HTML ? HTML_ATTRIBUTES : SVG_ATTRIBUTES).has(name) || /^(?:aria|data)-[\w-]+$/.test(name);
  if (!isKnown) {
    if (/^on/i.test(name)) remove("an event handler");
    return undefined;
  }
  if (name === "href" || name === "src") return address(name, value, context);
  if (name === "style") return style(value, context);
  if (TEXTS.test(name) || isHarmlessCss(value)) return [name, value];
  remove(`an address in the attribute ${name}`);
  return undefined;
}

/** A link may lead to a page, an image is one that is in the drawing, and all else is a part of the drawing. */
function address(name: string, value: string, { local, remove }: AttributeContext): Kept {
  const isAllowed =
    local === "a"
      ? addressKind(value) !== "refused"
      : IMAGES.includes(local)
        ? /^\s*data:image\//i.test(value) || (local === "feImage" && isPart(value))
        : isPart(value);
  if (isAllowed) return [name, value];
  remove(`the address of <${local}>`);
  return undefined;
}

function isPart(address: string): boolean {
  return isOwnAddress(address) && address.trim().startsWith("#");
}

function style(value: string, { remove }: AttributeContext): Kept {
  const { css, changed } = cleanStyleAttribute(value);
  if (changed) remove("an address in a style");
  return css === undefined ? undefined : ["style", css];
}
