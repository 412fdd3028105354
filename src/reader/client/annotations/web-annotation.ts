import { type Annotation, readAnnotation } from "./annotation.ts";

// Annotations in the W3C's model: https://www.w3.org/TR/annotation-model/

type Data = Readonly<Record<string, unknown>>;

/**
 * Annotations as a collection in JSON-LD. `label` names it; `addressOf` gives the address of a page of the
 * article.
 */
export function webAnnotations(
  annotations: readonly Annotation[],
  label: string,
  addressOf: (file: string) => string,
): string {
  const page = {
    type: "AnnotationPage",
    startIndex: 0,
    items: annotations.map((each) => item(each, addressOf)),
  };
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    label,
    total: annotations.length,
    first: page,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function item(
  { id, created, modified, file, scope, heading, quote, said, start, end, note }: Annotation,
  addressOf: (file: string) => string,
): Data {
  return {
    id,
    type: "Annotation",
    motivation: note === "" ? "highlighting" : "commenting",
    created,
    modified,
    ...(note === "" ? {} : { body: { type: "TextualBody", value: note, format: "text/plain" } }),
    target: {
      source: addressOf(file),
      // What a person would call the place, and what stands there.
      "dc:title": heading,
      "dc:description": said,
      selector: [
        { type: "TextQuoteSelector", ...quote },
        {
          type: "FragmentSelector",
          conformsTo: "http://tools.ietf.org/rfc/rfc3236",
          value: scope,
          refinedBy: { type: "TextPositionSelector", start, end },
        },
      ],
    },
  };
}

/**
 * The annotations in a JSON text: a collection, a page, a list, or one. What is no annotation with a quotation
 * is left out. `fileOf` gives the page of the article that an address leads to.
 */
export function readWebAnnotations(text: string, fileOf: (address: string) => string): readonly Annotation[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [];
  }
  return itemsOf(data).flatMap((each) => annotationIn(each, fileOf) ?? []);
}

function itemsOf(data: unknown): readonly Data[] {
  if (Array.isArray(data)) return data.flatMap(itemsOf);
  if (typeof data !== "object" || data === null) return [];
  const { type, first, items } = data as Data;
  if (first !== undefined || items !== undefined) return [...itemsOf(first), ...itemsOf(items)];
  return oneOf(type).includes("Annotation") ? [data as Data] : [];
}

function annotationIn(data: Data, fileOf: (address: string) => string): Annotation | undefined {
  const target = (oneOf(data.target)[0] ?? {}) as Data;
  const selectors = oneOf(target.selector) as readonly Data[];
  const named = (type: string) => selectors.find((selector) => oneOf(selector.type).includes(type));
  const fragment = named("FragmentSelector");
  const position = (fragment?.refinedBy ?? named("TextPositionSelector") ?? {}) as Data;
  const body = (oneOf(data.body) as readonly Data[]).find(({ value }) => typeof value === "string");
  const now = new Date().toISOString();
  return readAnnotation({
    id: data.id ?? data["@id"],
    created: data.created ?? now,
    modified: data.modified ?? data.created ?? now,
    file: typeof target.source === "string" ? fileOf(target.source) : "",
    scope: fragment?.value,
    heading: target["dc:title"],
    quote: named("TextQuoteSelector"),
    said: target["dc:description"],
    start: position.start,
    end: position.end,
    note: body?.value,
  });
}

/** JSON-LD writes one value without a list. */
function oneOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
