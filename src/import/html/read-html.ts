import type { ChildNode } from "domhandler";
import { picturesWithin } from "../brought-pictures.ts";
import { fromTree, treeWords, wordsBeyond } from "../from-tree.ts";
import type { Imported, ImportInput } from "../imported.ts";
import { find, isElement, lineOf } from "../jats/xml.ts";
import { textOf } from "../text-of.ts";
import { unlabelled } from "../unlabelled.ts";
import { htmlTree, parseHtml } from "./html-tree.ts";
import { listedQuestions } from "./listed-questions.ts";

/** Elements around a text, which are no part of it. */
const AROUND = new Set(["nav", "header", "footer", "aside", "form", "button", "dialog"]);
/** Elements without words for a reader. */
const SILENT = new Set(["script", "style", "noscript", "template", "svg", "iframe", "head"]);

/**
 * Reads a page: what it lists as questions and answers (FAQPage and QAPage of schema.org), else its main part.
 * What stands around that is left out, and told.
 */
export async function readHtml({ files: [file], choices }: ImportInput): Promise<Imported> {
  const page = parseHtml(textOf(file!)).children;
  const html = find(page, "html");
  const main = listedQuestions(page) ?? find(page, "article") ?? find(page, "main") ?? find(page, "body");
  const within = cleaned(main?.children ?? page);
  const files = picturesWithin(within, "src", file!.path);
  const { blocks, labels } = unlabelled(htmlTree(within));
  const source = wordsOfPage(page);
  const left = wordsBeyond(source, treeWords(blocks));
  const title = lineOf(find(page, "title"));
  const meta = {
    ...(title === "" ? {} : { title }),
    ...(html?.attribs.lang ? { lang: html.attribs.lang } : {}),
  };
  const around = left.length > 0 ? [{ text: left.join(" "), why: "around the text of the page" }] : [];
  return fromTree({ path: file!.path, meta, blocks, source, labels, leftOut: around, files }, choices);
}

/** Nodes without what is around the text, at any depth. */
function cleaned(nodes: readonly ChildNode[]): readonly ChildNode[] {
  const kept = nodes.filter((node) => !isElement(node) || !(AROUND.has(node.name) || SILENT.has(node.name)));
  for (const node of kept) if (isElement(node)) node.children = [...cleaned(node.children)];
  return kept;
}

/** All words that a page shows. */
function wordsOfPage(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node): string => {
      if (node.type === "text") return node.data;
      if (!isElement(node) || SILENT.has(node.name) || node.name === "math") return "";
      const text = wordsOfPage(node.children);
      return /^(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)$/.test(
        node.name,
      )
        ? text
        : `\n${text}\n`;
    })
    .join("");
}
