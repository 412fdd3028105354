import type { ChildNode } from "domhandler";
import type { ImportFile } from "./imported.ts";

/** Kinds of pictures that an article shows, and the endings of their files. */
export const PICTURES: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/svg+xml": "svg",
};

/** The folder beside the article for the pictures that a file brings: `interview-pictures` for `texts/interview.docx`. */
export function picturesFolder(path: string): string {
  const stem = path.replace(/^.*[/\\]/, "").replace(/\.\w+$/, "");
  return `${stem.replace(/[^\p{L}\p{N}_-]+/gu, "-")}-pictures`;
}

/**
 * The pictures that stand in the text of a page themselves (`src="data:image/png;base64,…"`), as files. Their elements
 * name these in `attribute` afterwards. Of a kind that no article shows, they stay.
 */
export function picturesWithin(
  nodes: readonly ChildNode[],
  attribute: string,
  path: string,
): readonly ImportFile[] {
  const files = new Map<string, ImportFile>();
  const visit = (node: ChildNode): void => {
    if (!("children" in node)) return;
    node.children.forEach(visit);
    const address = "attribs" in node ? node.attribs[attribute] : undefined;
    const data = address === undefined ? undefined : dataOf(address);
    if (address === undefined || !data || !("attribs" in node)) return;
    const name = `${picturesFolder(path)}/picture-${files.size + 1}.${data.ending}`;
    const file = files.get(address) ?? { path: name, bytes: data.bytes };
    files.set(address, file);
    node.attribs[attribute] = file.path;
  };
  nodes.forEach(visit);
  return [...files.values()];
}

/** What a `data:` address holds (https://www.rfc-editor.org/rfc/rfc2397); undefined for another, and for no picture. */
function dataOf(address: string): { readonly ending: string; readonly bytes: Uint8Array } | undefined {
  const [, kind = "", parameters = "", data = ""] =
    /^\s*data:([^;,\s]+)((?:;[^;,]*)*),([\s\S]*)$/i.exec(address) ?? [];
  const ending = PICTURES[kind.toLowerCase()];
  if (ending === undefined) return undefined;
  try {
    const text = decodeURIComponent(data);
    return { ending, bytes: Buffer.from(text, /;\s*base64\s*$/i.test(parameters) ? "base64" : "utf8") };
  } catch {
    return undefined;
  }
}
