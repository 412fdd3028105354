import { Parser } from "htmlparser2";
import { escapeHtml } from "../../markup/html.ts";
import { type AttributeContext, cleanAttributes } from "./clean-attributes.ts";
import { cleanStyleSheet } from "./clean-css.ts";
import { HTML, HTML_ELEMENTS, SVG, SVG_ELEMENTS, XLINK } from "./drawing-names.ts";
import { drawingText } from "./drawing-text.ts";
import { type Namespaces, nameIn, namespacesIn, START } from "./namespaces.ts";

/** The deepest nesting of elements. Programs that draw stay below 50, and browsers end at some thousands. */
const DEEPEST = 250;

/** Characters that are parsed at a time: the parser takes ever longer for each level of elements. */
const PIECE = 16_384;

/** A drawing that can be published, and what was taken out of it; or why it cannot. */
export type CleanDrawing =
  | { readonly svg: string; readonly removed: readonly string[] }
  | { readonly why: string; readonly hint: string };

/** An element that is open in the source. */
interface Open {
  /** As it is written out; undefined for one that is left out, with all that is in it. */
  readonly name: string | undefined;
  readonly uri: string | undefined;
  readonly namespaces: Namespaces;
}

/** A drawing that is being written out. */
interface State {
  readonly out: string[];
  readonly open: Open[];
  /** What was left out, in words, with the number of times. */
  readonly removed: Map<string, number>;
  /** The CSS of the style sheet that is read. */
  style: string | undefined;
  fault: string | undefined;
}

/**
 * An SVG file with nothing in it but what draws: no scripts, event handlers, pages, addresses that lead
 * out of the file, document types and entities. It is taken apart and written anew, so that browsers
 * cannot read it in another way than this. What programs note for themselves is left out without a word;
 * what could run or load something is told in `removed`.
 */
export function cleanDrawing(bytes: Uint8Array): CleanDrawing {
  const text = drawingText(bytes);
  if (text === undefined)
    return { why: "its entities stand for too much text", hint: "save it as plain SVG" };
  const state: State = { out: [], open: [], removed: new Map(), style: undefined, fault: undefined };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => openElement(name, attributes, state),
      onclosetag: () => closeElement(state),
      ontext: (data) => addText(data, state),
      onprocessinginstruction: (name) => {
        if (name.includes("stylesheet")) removeOne("a style sheet", state);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && state.fault === undefined; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
  }
  if (state.fault === undefined) parser.end();
  const { fault, out, removed } = state;
  if (fault !== undefined || out.length === 0)
    return { why: fault ?? "there is no drawing in it", hint: "save it as plain SVG" };
  return { svg: out.join(""), removed: [...removed].map(([what, times]) => timesText(what, times)) };
}

function timesText(what: string, times: number): string {
  return times > 1 ? `${what} (${times.toLocaleString("en-GB")} times)` : what;
}

function openElement(written: string, attributes: Record<string, string>, state: State): void {
  const parent = state.open.at(-1);
  if (state.open.length >= DEEPEST) state.fault = `its elements are nested more than ${DEEPEST} deep`;
  if (state.fault !== undefined) return;
  const namespaces = namespacesIn(attributes, parent?.namespaces ?? START);
  const { uri, local } = nameIn(written, namespaces);
  const isFirst = state.out.length === 0;
  const isShown = (isFirst ? local === "svg" : holdsElements(parent)) && isAllowed(uri, local, parent);
  if (!isShown && parent?.name !== undefined) tellElement(uri, local, state);
  const context: AttributeContext = { uri, local, namespaces, remove: (what) => removeOne(what, state) };
  const kept = isShown ? cleanAttributes(attributes, context) : undefined;
  state.open.push({ name: kept && local, uri, namespaces });
  if (!kept) return;
  const declared = isFirst ? [["xmlns:xlink", XLINK]] : [];
  const own = parent?.uri === uri && !isFirst ? declared : [["xmlns", uri], ...declared];
  const all = [...own, ...kept].map(([name, value]) => ` ${name}="${escapeValue(value!)}"`);
  state.out.push(`<${local}${all.join("")}>`);
  if (local === "style") state.style = "";
}

function holdsElements(parent: Open | undefined): boolean {
  return parent?.name !== undefined && parent.name !== "style";
}

function isAllowed(uri: string | undefined, local: string, parent: Open | undefined): boolean {
  if (uri === SVG) return SVG_ELEMENTS.has(local) && (parent?.uri !== HTML || local === "svg");
  return (
    uri === HTML && HTML_ELEMENTS.has(local) && (parent?.uri === HTML || parent?.name === "foreignObject")
  );
}

/** What programs note in elements of their own is nothing to tell. */
function tellElement(uri: string | undefined, local: string, state: State): void {
  if (uri === SVG || uri === HTML) removeOne(`<${local}>`, state);
}

function closeElement(state: State): void {
  const closed = state.open.pop();
  if (closed?.name === undefined) return;
  if (state.style !== undefined) addStyle(state.style, state);
  state.style = undefined;
  state.out.push(`</${closed.name}>`);
}

function addText(data: string, state: State): void {
  if (state.open.at(-1)?.name === undefined) return;
  if (state.style === undefined) state.out.push(escapeText(data));
  else state.style += data;
}

function addStyle(css: string, state: State): void {
  const clean = cleanStyleSheet(css);
  if (clean.changed)
    removeOne(clean.css === undefined ? "a style sheet" : "an address in a style sheet", state);
  state.out.push(escapeText(clean.css ?? ""));
}

function removeOne(what: string, { removed }: State): void {
  removed.set(what, (removed.get(what) ?? 0) + 1);
}

/** Characters that XML cannot have, whatever writes them. https://www.w3.org/TR/xml/#charsets */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeText(text: string): string {
  return escapeHtml(text.replace(NO_XML, ""));
}

function escapeValue(text: string): string {
  return escapeText(text).replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
