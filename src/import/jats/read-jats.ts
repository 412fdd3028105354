import type { Element } from "domhandler";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Block } from "../../document/nodes.ts";
import { picturesWithin } from "../brought-pictures.ts";
import { fromTree } from "../from-tree.ts";
import type { Imported, ImportFile, ImportInput } from "../imported.ts";
import { textOf as fileText } from "../text-of.ts";
import { blocksOf } from "./jats-blocks.ts";
import { metaOf } from "./jats-meta.ts";
import { worksOf } from "./jats-works.ts";
import { newTold } from "./told.ts";
import { childrenNamed, find, findAll, lineOf, parseXml, textOf } from "./xml.ts";

/** Whether a file is an article in JATS, or in its forerunner of the National Library of Medicine. */
export function isJats(file: ImportFile): boolean {
  if (!/\.n?xml$/i.test(file.path)) return false;
  return /<article[\s>]/.test(fileText(file).slice(0, 20_000));
}

/**
 * Reads an article in JATS: what its front says, sections and speeches, figures, tables, formulas, notes, and its
 * works as BibTeX. Throws `EnvironmentError` for XML that holds no article.
 */
export async function readJats({ files: [file], choices, beside }: ImportInput): Promise<Imported> {
  const xml = fileText(file!);
  const root = find(parseXml(xml), "article");
  if (!root) throw new EnvironmentError(`“${file!.path}” cannot be read: it holds no JATS article`);
  const files = picturesWithin(root.children, "xlink:href", file!.path);
  const told = newTold(root, xml, (path) => beside?.(file!.path, path) !== undefined);
  const { meta, speakers } = metaOf(root);
  const [body] = childrenNamed(root, "body");
  const [back] = childrenNamed(root, "back");
  const floats = childrenNamed(root, "floats-group", "floats-wrap");
  const [abstract, ...others] = findAll(find(root.children, "article-meta")?.children ?? [], "abstract");
  const contents = [abstract, body, ...floats, back].map((each) => each?.children ?? []);
  const [start, ...rest] = contents.map((nodes) => blocksOf(nodes, 2, told));
  const all = [...plainAbstract(start!), ...rest.flat()];
  for (const other of others) told.left(lineOf(other), "a further abstract", other);
  for (const other of childrenNamed(root, "sub-article", "response"))
    told.left(
      textOf(other.children),
      `an article within the article (${other.attribs["article-type"] ?? other.name})`,
      other,
    );
  const works = worksOf(contents.flat(), told.left);
  const named = names(root, speakers);
  return fromTree(
    {
      path: file!.path,
      meta,
      experts: named,
      blocks: [...all, ...told.definitions],
      source: textOf(contents.flat(), ["ref-list"]),
      labels: [
        ...told.labels,
        ...findAll(root.children, "speaker").map((each) => ({ text: lineOf(each), as: "name" as const })),
      ],
      leftOut: told.leftOut,
      files,
      ...(works === undefined ? {} : { works: { file: "works.bib", text: works } }),
    },
    choices,
  );
}

/** Who speaks: those whom the front names, and all others with a speech that answers. */
function names(root: Element, speakers: ReturnType<typeof metaOf>["speakers"]) {
  const spoken = findAll(root.children, "speech").filter(
    (speech) => !/[?？؟]\s*$/.test(textOf(speech.children)),
  );
  const found = spoken.map((speech) => lineOf(childrenNamed(speech, "speaker")[0]).replace(/[\s:：]+$/u, ""));
  const others = [...new Set(found)].filter(
    (name) => name !== "" && !speakers.some((known) => known.name === name),
  );
  return [...speakers, ...others.map((name) => ({ name }))];
}

/** Headings in an abstract would be questions. */
function plainAbstract(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.type === "heading"
      ? { type: "paragraph", children: [{ type: "strong", children: block.children }] }
      : block,
  );
}
