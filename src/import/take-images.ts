import { addressKind, splitLink } from "../prose/address.ts";
import type { Beside, Doubt, Imported, ImportedPart, ImportFile, LeftOut, Place } from "./imported.ts";
import { textsOf, wordsBut } from "./words.ts";

/** Code, which is left as it is; an image of Markdown with its attributes; an image of HTML. */
const PIECES =
  /(^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\2[^\n]*$|(`+)[^`][\s\S]*?\3)|!\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*<?([^\s()<>]+)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)(?:\{[^{}\n]*\})?|<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)["']?[^>]*>/gim;

/**
 * Takes the images that lie beside the imported files along, to the same path beside the article. Those that the import
 * brings itself (`imported.files`, out of a Word file) are there. One that is not there would stop every build: its
 * description stands in its place, which is told.
 */
export function takeImages(imported: Imported, beside: Beside): Imported {
  const brought = new Set(imported.files.map(({ path }) => path));
  const files = new Map<string, ImportFile>();
  const doubts: Doubt[] = [];
  const leftOut: LeftOut[] = [];
  const taken = (text: string, place: Place, at: Doubt["at"]) =>
    text.replace(PIECES, (written: string, code: string | undefined, ...groups: (string | undefined)[]) => {
      const [, , alt, src, htmlSrc] = groups;
      const address = src ?? htmlSrc ?? "";
      if (code !== undefined || !["file", "root"].includes(addressKind(address))) return written;
      const { path } = splitLink(address);
      if (brought.has(path)) return written;
      const bytes =
        addressKind(address) === "file" && !path.startsWith("..") ? beside(place.file, path) : undefined;
      if (bytes) {
        files.set(path, { path, bytes });
        return written;
      }
      const words = alt ?? /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(written)?.slice(1).find(Boolean) ?? "";
      const told = gone(wordsBut(written, words), path, place, at);
      leftOut.push(told.leftOut);
      doubts.push(told.doubt);
      return words;
    });
  const top = imported.parts[0]?.place ?? { file: "", line: 1 };
  const abstract = taken(imported.abstract, top, undefined);
  const parts = imported.parts.map((part, index) =>
    partWith(part, (text, place, answer) =>
      taken(text, place, { part: index, ...(answer === undefined ? {} : { answer }) }),
    ),
  );
  const endMatter = taken(imported.endMatter, top, undefined);
  for (const file of namedBelow(imported, beside)) files.set(file.path, file);
  const { account } = imported;
  return {
    ...imported,
    abstract,
    parts,
    endMatter,
    files: [...imported.files, ...files.values()],
    doubts: [...imported.doubts, ...doubts],
    account: { ...account, leftOut: [...account.leftOut, ...leftOut] },
  };
}

/** What is told of an image that is not there. */
function gone(
  text: string,
  path: string,
  place: Place,
  at: Doubt["at"],
): { readonly leftOut: LeftOut; readonly doubt: Doubt } {
  const where = at === undefined ? {} : { at };
  const [said, decided] = [`the image “${path}” is not there`, "its description stands in its place"];
  return {
    leftOut: { text, why: "an image that is not there", place },
    doubt: { place, text: said, decided, ...where },
  };
}

/** The images whose addresses stand in definitions: `![A curve][curve]`, and below `[curve]: curve.svg`. */
function namedBelow(imported: Imported, beside: Beside): readonly ImportFile[] {
  const texts = textsOf(imported).join("\n");
  const used = [...texts.matchAll(/!\[([^\]]*)\](?:\[([^\]]*)\])?(?!\()/g)].map(
    ([, alt, label]) => label || alt!,
  );
  const labels = new Set(used.map((label) => label.toLowerCase()));
  const sources = [...new Set(imported.parts.map(({ place }) => place.file))];
  const defined = imported.endMatter.matchAll(/^ {0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s<>]+)/gm);
  return [...defined].flatMap(([, label, address]): readonly ImportFile[] => {
    if (!labels.has(label!.toLowerCase()) || addressKind(address!) !== "file") return [];
    const { path } = splitLink(address!);
    if (path.startsWith("..")) return [];
    const bytes = sources.map((source) => beside(source, path)).find((found) => found !== undefined);
    return bytes ? [{ path, bytes }] : [];
  });
}

function partWith(
  part: ImportedPart,
  taken: (text: string, place: Place, answer?: number) => string,
): ImportedPart {
  return {
    ...part,
    markdown: taken(part.markdown, part.place),
    answers: part.answers.map((answer, index) => ({
      ...answer,
      markdown: taken(answer.markdown, answer.place, index),
    })),
  };
}
