import { posix } from "node:path";
import { strFromU8, strToU8 } from "fflate";
import { DOCUMENT, type Package } from "./package.ts";

/** The elements that name the file of a picture, and how they name it. */
const NAMING = /<(?:a:blip|asvg:svgBlip|v:imagedata)\b[^>]*>/g;
const NAME = /\s(?:r:embed|r:link|r:id)="([^"]*)"/;

/**
 * A Word file in which no element names a picture that is not in it: the converter cannot read such a file. Also gives
 * what is to be told of each: Pandoc leaves pictures of footnotes out, others lie elsewhere.
 */
export function withoutLostPictures(opened: Package): {
  readonly opened: Package;
  readonly lost: readonly string[];
} {
  const lost: string[] = [];
  const cleaned = (name: string, xml: string) => {
    const known = picturesOf(opened, name);
    return xml.replace(NAMING, (element) => {
      const id = NAME.exec(element)?.[1];
      if (id === undefined || known.get(id) === true) return element;
      lost.push(whyLost(known.get(id)));
      return element.replace(new RegExp(NAME, "g"), "");
    });
  };
  const document = cleaned(DOCUMENT, opened.document);
  const others = new Map([...opened.others].map(([name, xml]) => [name, cleaned(name, xml)]));
  const parts = Object.fromEntries([...others].map(([name, xml]) => [name, strToU8(xml)]));
  return { opened: { document, others, parts: { ...opened.parts, ...parts } }, lost };
}

function whyLost(address: string | true | undefined): string {
  return typeof address === "string"
    ? `a picture that is not in the Word file, only its address: ${address}`
    : "a picture that is not in the Word file";
}

/** By the ids that a part has for other files: true for one that is there, else its address. */
function picturesOf({ parts }: Package, name: string): ReadonlyMap<string, string | true> {
  const list = parts[posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`)];
  const found = list === undefined ? [] : strFromU8(list).matchAll(/<Relationship\b[^>]*>/g);
  const attribute = (element: string, key: string) =>
    new RegExp(String.raw`\s${key}=["']([^"']*)["']`).exec(element)?.[1] ?? "";
  return new Map(
    [...found].map(([element]) => {
      const target = attribute(element, "Target");
      const path = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(name), target);
      return [attribute(element, "Id"), parts[path] === undefined ? target : true];
    }),
  );
}
