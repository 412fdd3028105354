import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { filesIn } from "./folder.ts";
import { readPdf } from "./pdf.ts";

/** An address in a file of a site. */
export interface FoundAddress {
  /** The file, with the element and the attribute: `naps/index.html <a href>`. */
  readonly where: string;
  readonly address: string;
}

/** Attributes of HTML and SVG whose value is an address. https://html.spec.whatwg.org/#attributes-3 */
const ADDRESSES =
  /^(action|background|cite|codebase|data|formaction|href|icon|longdesc|manifest|ping|poster|profile|src|srcdoc|srcset|usemap|xlink:href)$/;

/** All addresses of a built site: in the attributes of its pages, feeds and drawings, in JSON-LD, and in its PDFs. */
export async function addressesIn(folder: string): Promise<readonly FoundAddress[]> {
  const found: FoundAddress[] = [];
  for (const path of filesIn(folder)) {
    const file = join(folder, path);
    if (/\.(html|xml|svg)$/.test(path)) found.push(...inMarkup(path, readFileSync(file, "utf8")));
    if (path.endsWith(".pdf"))
      for (const address of (await readPdf(file)).addresses) found.push({ where: path, address });
  }
  return found;
}

/** What could run in a site: attributes for events, styles in elements, and elements that load or send. */
export function activeIn(folder: string): readonly string[] {
  return filesIn(folder)
    .filter((path) => path.endsWith(".html"))
    .flatMap((path) => {
      const active: string[] = [];
      const parser = new Parser({
        onopentag: (name, attributes) => {
          if (/^(base|embed|frame|iframe|object|applet|portal)$/.test(name)) active.push(`${path} <${name}>`);
          if (name === "meta" && /refresh|set-cookie/i.test(attributes["http-equiv"] ?? ""))
            active.push(`${path} <meta>`);
          for (const key of Object.keys(attributes))
            if (/^on|^style$/.test(key)) active.push(`${path} <${name} ${key}>`);
        },
      });
      parser.end(readFileSync(join(folder, path), "utf8"));
      return active;
    });
}

function inMarkup(path: string, markup: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  let data: string | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (attributes.type === "application/ld+json") data = "";
        for (const [key, address] of Object.entries(attributes))
          if (ADDRESSES.test(key)) found.push({ where: `${path} <${name} ${key}>`, address });
      },
      ontext: (text) => {
        if (data !== undefined) data += text;
      },
      onclosetag: (name) => {
        if (name !== "script" || data === undefined) return;
        for (const address of addressesOf(JSON.parse(data)))
          found.push({ where: `${path} JSON-LD`, address });
        data = undefined;
      },
    },
    { xmlMode: !path.endsWith(".html"), decodeEntities: true },
  );
  parser.end(markup);
  return found;
}

/** The values of schema.org's data whose keys say that they are addresses. */
function addressesOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === "string")
      return /^(@id|url|sameAs|license|contentUrl|image)$/.test(key) ? [inner] : [];
    return addressesOf(inner);
  });
}
