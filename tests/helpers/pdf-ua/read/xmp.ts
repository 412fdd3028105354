import { Parser } from "htmlparser2";

/** One property of an XMP packet: an element or an attribute of `rdf:Description`. */
export interface XmpProperty {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  /** The text of all that is inside of it. */
  readonly text: string;
  /** The languages that its texts name; `x-default` is for any. */
  readonly langs: readonly string[];
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** A property that is being read. */
interface Open extends XmpProperty {
  text: string;
  readonly langs: string[];
}

/** Reads the properties of an XMP packet (ISO 16684-1, 7), with the prefixes that it uses. */
export function readXmp(bytes: Uint8Array): XmpProperty[] {
  const found: Open[] = [];
  const scopes: ReadonlyMap<string, string>[] = [new Map()];
  const path: string[] = [];
  let open: Open | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        scopes.push(scopeOf(scopes.at(-1)!, attributes));
        const [prefix, local] = split(name);
        const namespace = scopes.at(-1)!.get(prefix) ?? "";
        if (
          path.at(-1) === `${RDF}Description` &&
          path.filter((each) => each === `${RDF}Description`).length === 1
        ) {
          open = { namespace, prefix, name: local, text: "", langs: [] };
          found.push(open);
        }
        path.push(namespace + local);
        if (namespace === RDF && local === "Description" && open === undefined)
          found.push(...attributeProperties(scopes.at(-1)!, attributes));
        const lang = attributes["xml:lang"];
        if (open !== undefined && lang !== undefined) open.langs.push(lang);
      },
      ontext(text) {
        if (open !== undefined) open.text += text;
      },
      onclosetag() {
        scopes.pop();
        path.pop();
        if (
          path.at(-1) === `${RDF}Description` &&
          path.filter((each) => each === `${RDF}Description`).length === 1
        )
          open = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(textOf(bytes));
  return found.map((property) => ({ ...property, text: property.text.trim() }));
}

function attributeProperties(
  scope: ReadonlyMap<string, string>,
  attributes: Readonly<Record<string, string>>,
) {
  return Object.entries(attributes).flatMap(([key, text]): Open[] => {
    const [prefix, name] = split(key);
    const namespace = scope.get(prefix) ?? "";
    if (prefix === "" || prefix === "xmlns" || namespace === RDF) return [];
    return [{ namespace, prefix, name, text, langs: [] }];
  });
}

function scopeOf(outer: ReadonlyMap<string, string>, attributes: Readonly<Record<string, string>>) {
  const own = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    key === "xmlns" ? [["", value]] : key.startsWith("xmlns:") ? [[key.slice(6), value]] : [],
  );
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

function split(name: string): [prefix: string, local: string] {
  const at = name.indexOf(":");
  return at < 0 ? ["", name] : [name.slice(0, at), name.slice(at + 1)];
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return Buffer.from(bytes.slice(2)).swap16().toString("utf16le");
  if (first === 0xff && second === 0xfe) return Buffer.from(bytes.slice(2)).toString("utf16le");
  return Buffer.from(bytes).toString("utf8");
}
