import type { ChildNode, Element } from "domhandler";
import { asBlocks } from "../../document/as-blocks.ts";
import type { Alignment, Block, Inline, Node, TableRow } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import { picture, pictures } from "./jats-pictures.ts";
import { joinedCitations, wordNodes } from "./jats-words.ts";
import type { Told } from "./told.ts";
import { childrenNamed, elementsIn, find, findAll, isElement, lineOf, plainText } from "./xml.ts";

/** The blocks of the body or the back of an article. `depth` is the level of the headings of its sections. */
export function blocksOf(nodes: readonly ChildNode[], depth: number, told: Told): readonly Block[] {
  return asBlocks(nodesOf(nodes, depth, told)).map((block) =>
    block.type === "paragraph" ? { ...block, children: withoutEdges(block.children) } : block,
  );
}

/** Words without the blanks before the first and behind the last of them. */
function withoutEdges(words: readonly Inline[]): readonly Inline[] {
  return words.map((word, index) => {
    if (word.type !== "text") return word;
    const value = index === 0 ? word.value.trimStart() : word.value;
    return { ...word, value: index === words.length - 1 ? value.trimEnd() : value };
  });
}

function nodesOf(nodes: readonly ChildNode[], depth: number, told: Told): readonly Node[] {
  const inside = (children: readonly ChildNode[]) => nodesOf(children, depth, told);
  const made = nodes.flatMap((node): readonly Node[] => {
    if (node.type === "text")
      return node.data === "" ? [] : [{ type: "text", value: node.data.replace(/[ \t\n]+/g, " ") }];
    if (node.type === "cdata") return inside(node.children);
    if (!isElement(node)) return [];
    return wordNodes(node, inside, told) ?? blockNodes(node, depth, told);
  });
  return joinedCitations(made);
}

function words(element: Element | undefined, told: Told): readonly Inline[] {
  const nodes = nodesOf(element?.children ?? [], 2, told);
  return nodes.flatMap((node, index): readonly Inline[] => {
    if (node.type !== "paragraph") return [node as Inline];
    const gap = index > 0 ? [{ type: "text", value: " " } as const] : [];
    return [...gap, ...node.children];
  });
}

type Maker = (element: Element, depth: number, told: Told) => readonly Node[];

const inner: Maker = ({ children }, depth, told) => nodesOf(children, depth, told);

const section: Maker = (element, depth, told) => {
  const title = childrenNamed(element, "title")[0];
  const rest = element.children.filter((child) => child !== title);
  const isSection = depth === 2 && told.marksQuestions && element.attribs["sec-type"] !== "question";
  const attributes = isSection ? { attributes: ".section" } : {};
  const level = Math.min(6, depth);
  const heading: readonly Block[] = title
    ? [{ type: "heading", depth: level, ...attributes, children: words(title, told) }]
    : [];
  return [...heading, ...blocksOf(rest, depth + 1, told)];
};

const quote: Maker = ({ children }, depth, told) => [
  { type: "blockquote", children: blocksOf(children, depth, told) },
];

const code: Maker = (element) => {
  const value = element.children.map((child) => ("data" in child ? child.data : plainText(child))).join("");
  const lang = element.attribs.language ?? "";
  return [{ type: "code", lang, info: lang, value: value.replace(/^\n|\n$/g, "") }];
};

const MAKERS: Readonly<Record<string, Maker>> = {
  p: ({ children }, depth, told) => blocksOf(children, depth, told),
  sec: section,
  ack: section,
  app: section,
  notes: section,
  glossary: section,
  title: (element, _depth, told) => [
    { type: "paragraph", children: [{ type: "strong", children: words(element, told) }] },
  ],
  speech,
  list: (element, depth, told) => [
    ...nodesOf(besides(element, "list-item"), depth, told),
    {
      type: "list",
      ordered: /order|number|alpha|roman/.test(element.attribs["list-type"] ?? ""),
      spread: false,
      children: childrenNamed(element, "list-item").map((item) => ({
        type: "listItem",
        spread: false,
        children: blocksOf(item.children, depth, told),
      })),
    },
  ],
  "def-list": (element, depth, told) => [
    ...nodesOf(besides(element, "def-item", "def-list"), depth, told),
    {
      type: "definitionList",
      children: childrenNamed(element, "def-item").flatMap((item) => [
        { type: "definitionTerm", children: words(childrenNamed(item, "term")[0], told) } as const,
        ...childrenNamed(item, "def").map(
          ({ children }) => ({ type: "definition", children: blocksOf(children, depth, told) }) as const,
        ),
      ]),
    },
    ...nodesOf(childrenNamed(element, "def-list"), depth, told),
  ],
  "term-head": (element, _depth, told) => [{ type: "paragraph", children: words(element, told) }],
  "def-head": (element, _depth, told) => [{ type: "paragraph", children: words(element, told) }],
  "disp-quote": quote,
  "boxed-text": (element, depth, told) =>
    element.attribs["content-type"] === "discuss"
      ? [{ type: "div", name: "discuss", children: blocksOf(element.children, depth, told) }]
      : quote(element, depth, told),
  code,
  preformat: code,
  fig: figure,
  "table-wrap": tableNodes,
  table: (element, _depth, told) => tables([element], told),
  fn: note,
  label: (element, _depth, told) => {
    told.label(lineOf(element));
    return [];
  },
  "verse-line": (element, _depth, told) => [...words(element, told), { type: "break" }],
  "ref-list": () => [],
  "alt-text": () => [],
  "long-desc": () => [],
  "object-id": () => [],
  media: (element, _depth, told) => picture(element, told),
  graphic: (element, _depth, told) => picture(element, told),
  "inline-graphic": (element, _depth, told) => picture(element, told),
  alternatives: (element, depth, told) => {
    const shown = pictures(element, told);
    return shown.length > 0 ? shown : inner(element, depth, told);
  },
};

function blockNodes(element: Element, depth: number, told: Told): readonly Node[] {
  return (MAKERS[element.name] ?? inner)(element, depth, told);
}

/** The children of an element but for those of some names. */
function besides({ children }: Element, ...names: readonly string[]): readonly ChildNode[] {
  return children.filter((child) => isElement(child) && !names.includes(child.name));
}

/**
 * A note goes to the end of the article when something refers to it, or when it stands among words; else it is text.
 */
function note(element: Element, depth: number, told: Told): readonly Node[] {
  const id = element.attribs.id ?? `fn-at-${element.startIndex}`;
  const blocks = blocksOf(element.children, depth, told);
  const isAmongWords = /^(?:p|title|td|th|italic|bold|term)$/.test(
    (element.parent as Element | null)?.name ?? "",
  );
  if (!told.notes.has(id) && !isAmongWords) return blocks;
  told.note(id, blocks);
  return told.notes.has(id) ? [] : [{ type: "footnoteReference", identifier: id }];
}

/** What one person says: a heading with the name, and the position that may come first. */
function speech(element: Element, depth: number, told: Told): readonly Node[] {
  const [speaker] = childrenNamed(element, "speaker");
  for (const label of childrenNamed(element, "label")) told.label(lineOf(label));
  const rest = elementsIn(element.children).filter((child) => child !== speaker && child.name !== "label");
  const [first] = rest;
  const position = first?.attribs["content-type"] === "position" ? first : undefined;
  const held = position
    ? words(position, told).flatMap((word) => (word.type === "strong" ? word.children : [word]))
    : [];
  const name = lineOf(speaker).replace(/[\s:：]+$/u, "");
  const title: readonly Inline[] = [
    { type: "text", value: name },
    ...(position ? [{ type: "text", value: ": " } as const, ...held] : []),
  ];
  const text = blocksOf(position ? rest.slice(1) : rest, depth, told);
  const asked = text.length === 1 && text[0]!.type === "paragraph" ? plainWords(text[0]!).trim() : "";
  // A turn in an interview that asks is a question, and who asks is told above the text.
  if (depth === 2 && /[?？؟]$/.test(asked)) {
    told.label(name);
    return [
      { type: "heading", depth: 2, children: (text[0] as { readonly children: readonly Inline[] }).children },
    ];
  }
  return [{ type: "heading", depth: 3, children: title }, ...text];
}

function figure(element: Element, _depth: number, told: Told): readonly Node[] {
  const label = childrenNamed(element, "label")[0];
  const caption = childrenNamed(element, "caption")[0];
  const said = words(caption, told);
  const images = pictures(element, told);
  const others = elementsIn(element.children).filter(
    (child) => child !== label && child !== caption && !/^(?:graphic|alternatives)$/.test(child.name),
  );
  const below = blocksOf(others, 3, told);
  const [image, ...further] = images;
  if (image) {
    if (label) told.label(lineOf(label));
    const shown = { type: "caption", children: said } as const;
    return [
      ...further.map((each) => ({ type: "paragraph", children: [each] }) as const),
      { type: "captioned", kind: "figure", caption: shown, children: [image] },
      ...below,
    ];
  }
  const name: readonly Inline[] = label
    ? [
        { type: "strong", children: [{ type: "text", value: lineOf(label) }] },
        { type: "text", value: " " },
      ]
    : [];
  return [
    ...(name.length + said.length > 0
      ? [{ type: "blockquote", children: [{ type: "paragraph", children: [...name, ...said] }] } as Block]
      : []),
    ...below,
  ];
}

function tableNodes(element: Element, depth: number, told: Told): readonly Node[] {
  const label = childrenNamed(element, "label")[0];
  if (label) told.label(lineOf(label));
  const caption = childrenNamed(element, "caption")[0];
  const said = words(caption, told);
  const drawn = findAll(element.children, "table");
  const rest = elementsIn(element.children).filter(
    (child) => child !== label && child !== caption && !/^(?:table|alternatives|graphic)$/.test(child.name),
  );
  const below = nodesOf(rest, depth, told);
  if (drawn.length > 0)
    return [
      {
        type: "captioned",
        kind: "table",
        caption: { type: "caption", children: said },
        children: tables(drawn, told),
      },
      ...below,
    ];
  return [
    ...(said.length > 0 ? [{ type: "paragraph", children: said } as const] : []),
    ...pictures(element, told),
    ...below,
  ];
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = { left: "left", right: "right", center: "center" };

function tables(elements: readonly Element[], told: Told): readonly Block[] {
  return elements.map((element) => {
    const rows = findAll(element.children, "tr");
    const isHead = find(element.children, "thead") !== undefined;
    return {
      type: "table",
      align: childrenNamed(rows[0], "td", "th").map(
        ({ attribs: { align = "" } }) => ALIGNMENTS[align] ?? null,
      ),
      head: isHead,
      children: rows.map(
        (row): TableRow => ({
          type: "tableRow",
          children: childrenNamed(row, "td", "th").map((cell) => ({
            type: "tableCell",
            head: cell.name === "th",
            ...(Number(cell.attribs.colspan) > 1 ? { columns: Number(cell.attribs.colspan) } : {}),
            ...(Number(cell.attribs.rowspan) > 1 ? { rows: Number(cell.attribs.rowspan) } : {}),
            children: cellWords(cell, told),
          })),
        }),
      ),
    };
  });
}

/** A cell holds words: blocks in it are divided by line breaks. */
function cellWords(cell: Element, told: Told): readonly Inline[] {
  return blocksOf(cell.children, 3, told).flatMap((block, index): readonly Inline[] => {
    const own: readonly Inline[] =
      block.type === "paragraph" ? block.children : [{ type: "text", value: plainWords(block) }];
    return index === 0 ? own : [{ type: "break" }, ...own];
  });
}
