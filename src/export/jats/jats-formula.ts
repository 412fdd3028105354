import type { Formula } from "../../document/nodes.ts";
import { attribute, type Html, html, raw } from "../../markup/html.ts";
import { xmlId } from "./xml-id.ts";

/** What MathML has for browsers, and JATS does not take. */
const FOR_BROWSERS = / (?:class|style|data-[\w-]+|intent|arg|tabindex)="[^"]*"/g;

/** A formula as MathML and TeX, of which a reader of the file takes one. */
export function formulaXml({ type, value, mathml, id, number }: Formula): Html {
  const tex = html`<tex-math>${value}</tex-math>`;
  const both = mathml ? html`<alternatives>${raw(prefixed(mathml))}${tex}</alternatives>` : tex;
  if (type === "inlineMath") return html`<inline-formula>${both}</inline-formula>`;
  const label = number === undefined ? "" : html`<label>(${number})</label>`;
  return html`<disp-formula${attribute("id", id === undefined ? undefined : xmlId(id))}>${label}${both}</disp-formula>`;
}

/** MathML with the prefix of its namespace, which the DTD asks for. */
function prefixed(mathml: string): string {
  return mathml
    .replace(FOR_BROWSERS, "")
    .replace(/ xmlns="[^"]*"/g, "")
    .replaceAll(/<(\/?)([a-z]+)/g, "<$1mml:$2")
    .replaceAll("&nbsp;", "\u00a0");
}
