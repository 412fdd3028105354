import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { packageRoot } from "../../assets/package-root.ts";
import { moreThan } from "../../model/limits.ts";
import type { TextBeside } from "../text-beside.ts";
import { broughtStyles } from "./locale.ts";
import { passedStyleLimit } from "./style-size.ts";

/** A citation style that can be used. */
export interface Style {
  readonly xml: string;
  /** Whether its citations stand in footnotes. */
  readonly isNote: boolean;
  /** Whether it says how works are listed. */
  readonly hasList: boolean;
}

/** Why a style cannot be used, and what to do about it. */
export interface StyleFault {
  readonly why: string;
  readonly hint: string;
}

/** Gives the text of a file beside the article, or why it cannot be read. */
export type ReadBeside = (file: string) => TextBeside;

/** The styles that can be named without a file, and where each comes from. */
const SHIPPED: Readonly<Record<string, () => string>> = {
  apa: () => broughtStyles().get("apa"),
  harvard1: () => broughtStyles().get("harvard1"),
  notes: () => readFileSync(join(packageRoot, "styles", "csl", "notes.csl"), "utf8"),
  vancouver: () => broughtStyles().get("vancouver"),
};

/** Names under which other styles refer to a shipped one. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  harvard: "harvard1",
  "harvard-cite-them-right": "harvard1",
};

/** The names of the styles that Triptych ships. */
export const SHIPPED_STYLES: readonly string[] = Object.keys(SHIPPED);

/** The style that is used when the article names none. */
export const DEFAULT_STYLE = "apa";

/**
 * The style with a name, `apa`, or in a file beside the article, `nature.csl`. A dependent style is
 * taken from its parent, which is shipped or lies beside the article as well.
 */
export function findStyle(name: string, read: ReadBeside): Style | StyleFault {
  const shipped = shippedStyle(name);
  if (shipped !== undefined) return styleOf(shipped, name, read);
  if (/^https?:/.test(name)) return notHere(name, "a style is not loaded from another host");
  const found = styleFile(name, read);
  if ("text" in found) return styleOf(found.text, name, read);
  return found.isMissing ? notHere(name, found.why) : found;
}

/** `nature.csl` may be named `nature`. */
function styleFile(name: string, read: ReadBeside): TextBeside {
  const asNamed = read(name);
  if ("text" in asNamed || name.endsWith(".csl")) return asNamed;
  const withEnding = read(`${name}.csl`);
  return "text" in withEnding || asNamed.isMissing ? withEnding : asNamed;
}

function notHere(name: string, why: string): StyleFault {
  const id = shortName(name);
  return {
    why,
    hint: `name one that is shipped (${SHIPPED_STYLES.join(", ")}), or save the style beside the article, from https://www.zotero.org/styles/${id}, and write csl: ${id}.csl`,
  };
}

/** `nature` of `https://www.zotero.org/styles/nature` and of `styles/nature.csl`. */
function shortName(name: string): string {
  return name
    .split("/")
    .at(-1)!
    .replace(/\.csl$/, "");
}

function shippedStyle(name: string): string | undefined {
  const known = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : name;
  return Object.hasOwn(SHIPPED, known) ? SHIPPED[known]!() : undefined;
}

function styleOf(xml: string, name: string, read: ReadBeside, isParent = false): Style | StyleFault {
  const limit = passedStyleLimit(xml);
  if (limit) return { why: `there are ${moreThan(limit)}`, hint: limit.hint };
  const found = outline(xml);
  if (found.root !== "style" || found.namespace !== "http://purl.org/net/xbiblio/csl") {
    const hint = `a style is a .csl file, e.g. from https://www.zotero.org/styles; shipped are ${SHIPPED_STYLES.join(", ")}`;
    return { why: "it is no CSL style", hint };
  }
  if (found.parent !== undefined && !isParent) return parentStyle(found.parent, name, read);
  if (!found.version?.startsWith("1.")) {
    const hint = `take its newer form from https://www.zotero.org/styles/${shortName(name)}`;
    return {
      why: `it is written in CSL ${found.version ?? "of an unknown version"}, and 1.0 is needed`,
      hint,
    };
  }
  if (!found.elements.has("citation")) {
    const hint = `take it again from https://www.zotero.org/styles/${shortName(name)}`;
    return { why: "it does not say how works are cited", hint };
  }
  return { xml, isNote: found.style === "note", hasList: found.elements.has("bibliography") };
}

function parentStyle(address: string, name: string, read: ReadBeside): Style | StyleFault {
  const parent = shortName(address);
  const shipped = shippedStyle(parent);
  const found = shipped === undefined ? read(`${parent}.csl`) : { text: shipped };
  if ("text" in found) return styleOf(found.text, parent, read, true);
  return {
    why: `it is the style “${parent}” under the name of a journal, and “${parent}” is not here`,
    hint: `save https://www.zotero.org/styles/${parent} as ${parent}.csl beside ${name}`,
  };
}

/** What the first elements of an XML file say. */
interface Outline {
  root?: string;
  namespace?: string | undefined;
  version?: string | undefined;
  /** `in-text` or `note`. */
  style?: string | undefined;
  /** Address of the style that a dependent one stands for. */
  parent?: string | undefined;
  readonly elements: Set<string>;
}

function outline(xml: string): Outline {
  const found: Outline = { elements: new Set() };
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (depth++ === 0) {
          found.root = tag;
          found.namespace = attributes.xmlns;
          found.version = attributes.version;
          found.style = attributes.class;
        } else if (depth === 2) found.elements.add(tag);
        if (tag === "link" && attributes.rel === "independent-parent") found.parent = attributes.href;
      },
      onclosetag: () => {
        depth--;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
