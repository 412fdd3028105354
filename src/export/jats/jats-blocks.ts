import type {
  Block,
  Captioned,
  Definition,
  DefinitionTerm,
  Div,
  Drawing,
  Image,
  List,
  Table,
} from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import { attribute, type Html, html } from "../../markup/html.ts";
import { formulaXml } from "./jats-formula.ts";
import { wordsXml } from "./jats-words.ts";
import { xmlId } from "./xml-id.ts";

/** Blocks where only paragraphs may stand, such as a speech: a paragraph may hold all others. */
export function paragraphsXml(blocks: readonly Block[]): readonly Html[] {
  return blocks.map((block) => {
    if (block.type === "paragraph") return blockXml(block);
    if (block.type === "heading")
      return html`<p content-type="subheading"${idOf(block)}><bold>${wordsXml(block.children)}</bold></p>\n`;
    return html`<p>${blockXml(block)}</p>\n`;
  });
}

/** Blocks where all of them may stand, with a section for each heading. */
export function sectionsXml(blocks: readonly Block[], depth = 3): readonly Html[] {
  const start = blocks.findIndex((block) => block.type === "heading");
  if (start < 0) return blocks.map(blockXml);
  const heading = blocks[start]!;
  if (heading.type !== "heading") return [];
  const next = blocks.findIndex(
    (block, at) => at > start && block.type === "heading" && block.depth <= heading.depth,
  );
  const end = next < 0 ? blocks.length : next;
  const inside = sectionsXml(blocks.slice(start + 1, end), depth + 1);
  const section = html`<sec${idOf(heading)}><title>${wordsXml(heading.children)}</title>\n${inside}</sec>\n`;
  return [...blocks.slice(0, start).map(blockXml), section, ...sectionsXml(blocks.slice(end), depth)];
}

function idOf({ id }: { readonly id?: string }): Html {
  return attribute("id", id === undefined ? undefined : xmlId(id));
}

/** A block; nothing for what has no form of its own here. */
function blockXml(block: Block): Html {
  switch (block.type) {
    case "paragraph":
      return html`<p>${wordsXml(block.children)}</p>\n`;
    case "heading":
      return html`<p content-type="subheading"${idOf(block)}><bold>${wordsXml(block.children)}</bold></p>\n`;
    case "list":
      return listXml(block);
    case "blockquote":
      return html`<disp-quote>${paragraphsXml(block.children)}</disp-quote>\n`;
    case "table":
      return html`<table-wrap>${tableXml(block)}</table-wrap>\n`;
    case "code":
      return html`<code${attribute("language", block.lang || undefined)} xml:space="preserve">${block.value}</code>\n`;
    case "math":
    case "inlineMath":
      return html`${formulaXml(block)}\n`;
    case "drawing":
      return html`<fig>${drawingXml(block)}</fig>\n`;
    case "captioned":
      return captionedXml(block);
    case "div":
      return divXml(block);
    case "details":
      return html`<boxed-text content-type="details"><caption><title>${wordsXml(block.summary)}</title></caption>${paragraphsXml(block.children)}</boxed-text>\n`;
    case "definitionList":
      return html`<def-list>${definitionsXml(block.children)}</def-list>\n`;
    case "footnoteDefinition":
      return html`<fn id="fn${block.identifier}"><label>${block.identifier}</label>${paragraphsXml(block.children)}</fn>\n`;
    case "thematicBreak":
      return html``;
  }
}

function listXml({ ordered, start = 1, children }: List): Html {
  const items = children.map((item, index) => {
    const label = ordered && start !== 1 ? html`<label>${start + index}.</label>` : "";
    return html`<list-item>${label}${paragraphsXml(item.children)}</list-item>\n`;
  });
  return html`<list list-type="${ordered ? "order" : "bullet"}">\n${items}</list>\n`;
}

function definitionsXml(children: readonly (DefinitionTerm | Definition)[]): readonly Html[] {
  const items: { terms: DefinitionTerm[]; definitions: Definition[] }[] = [];
  for (const child of children) {
    const last = items.at(-1);
    if (child.type === "definition") last?.definitions.push(child);
    else if (last?.definitions.length === 0) last.terms.push(child);
    else items.push({ terms: [child], definitions: [] });
  }
  return items.map(({ terms, definitions }) => {
    const term = terms.map(({ children: words }, index) => html`${index > 0 ? ", " : ""}${wordsXml(words)}`);
    const meanings = definitions.map(({ children: blocks }) => html`<def>${paragraphsXml(blocks)}</def>`);
    return html`<def-item><term>${term}</term>${meanings}</def-item>\n`;
  });
}

function divXml({ name, title, children }: Div): Html {
  const caption = title ? html`<caption><title>${title}</title></caption>` : "";
  return html`<boxed-text content-type="${name}">${caption}${paragraphsXml(children)}</boxed-text>\n`;
}

function tableXml({ head, children }: Table): Html {
  const rows = children.map(({ children: cells }) => {
    const row = cells.map((cell) => {
      const tag = cell.head ? "th" : "td";
      const more = [
        attribute("align", cell.align ?? undefined),
        attribute("colspan", cell.columns),
        attribute("rowspan", cell.rows),
      ];
      return html`<${tag}${more}>${wordsXml(cell.children, true)}</${tag}>`;
    });
    return html`<tr>${row}</tr>\n`;
  });
  const body = head ? rows.slice(1) : rows;
  const top = head ? html`<thead>${rows[0]!}</thead>` : "";
  return html`<table>${top}${body.length > 0 ? html`<tbody>${body}</tbody>` : ""}</table>`;
}

function captionedXml(block: Captioned): Html {
  const { kind, caption, children } = block;
  const label = caption?.label ? html`<label>${caption.label}</label>` : "";
  const words =
    caption && caption.children.length > 0
      ? html`<caption><p>${wordsXml(caption.children)}</p></caption>`
      : "";
  if (kind === "table") {
    const tables = children.map((child) => (child.type === "table" ? tableXml(child) : ""));
    return html`<table-wrap${idOf(block)}>${label}${words}${tables}</table-wrap>\n`;
  }
  return html`<fig${idOf(block)}>${label}${words}${children.map((child) => shownXml(child, caption ? plainWords(caption) : ""))}</fig>\n`;
}

/** What a figure shows. */
function shownXml(child: Block | Image | Drawing, said: string): Html {
  if (child.type === "drawing") return drawingXml(child);
  if (child.type !== "image") return blockXml(child);
  const alt = child.alt && child.alt !== said ? html`<alt-text>${child.alt}</alt-text>` : "";
  return html`${alt}<graphic xlink:href="${child.url}"/>`;
}

/** A drawing is given as the text that it was drawn from: JATS refers to files, and it has none. */
function drawingXml({ alt, value }: Drawing): Html {
  return html`<alt-text>${alt}</alt-text><code language="mermaid" xml:space="preserve">${value}</code>`;
}
