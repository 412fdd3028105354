import type { Info, State } from "mdast-util-to-markdown";
import type * as nodes from "./nodes.ts";
import { plainWords } from "./plain-words.ts";

/** Writes one node. */
type Handler<N> = (node: N, parent: unknown, state: State, info: Info) => string;

const phrasing = (node: object, state: State, info: Info): string => {
  const exit = state.enter("phrasing");
  const text = state.containerPhrasing(node as never, { ...info, before: "[", after: "]" });
  exit();
  return text;
};

const flow = (node: object, state: State, info: Info): string => state.containerFlow(node as never, info);

/** Words between brackets with braces behind them. */
const bracketed =
  (attributes: (node: nodes.Inline) => string): Handler<nodes.Inline> =>
  (node, _parent, state, info) =>
    `[${phrasing(node, state, info)}]${attributes(node)}`;

/** `H~2~O`: within the signs, both parsers read text only; other words stand in an element. */
const raised =
  (sign: string, tag: string): Handler<nodes.Marked> =>
  (node, _parent, state, info) => {
    const words = plainWords(node);
    const isText =
      node.children.every(({ type }) => type === "text") && !/[\n\\^~]/.test(words) && words !== "";
    if (isText) return `${sign}${words.replaceAll(" ", "\\ ")}${sign}`;
    return `<${tag}>${phrasing(node, state, info)}</${tag}>`;
  };

const formula: Handler<nodes.Formula> = ({ type, value, id }, parent) => {
  if (type === "inlineMath") return `$${value}$`;
  const isBlock = (parent as { type?: string } | undefined)?.type !== "paragraph";
  if (!isBlock) return `$$${value}$$`;
  if (/^\\begin\{/.test(value)) return value;
  return `$$\n${value}\n$$${id === undefined || /\\label\{/.test(value) ? "" : ` {#${id}}`}`;
};

const image: Handler<nodes.Image> = ({ url, alt, title, attributes }, _parent, state) =>
  `![${state.safe(alt, { before: "[", after: "]" })}](${address(url)}${titled(title)})${braces(attributes)}`;

const heading: Handler<nodes.Heading> = (node, _parent, state, info) => {
  const exit = state.enter("headingAtx");
  const exitWords = state.enter("phrasing");
  const text = state
    .containerPhrasing(node as never, { ...info, before: "# ", after: "\n" })
    .replace(/\s*\n\s*/g, " ");
  exitWords();
  exit();
  return `${"#".repeat(node.depth)} ${text}${node.attributes ? ` {${node.attributes}}` : ""}`;
};

const code: Handler<nodes.Code> = ({ info, lang, value }) => {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${info || lang}\n${value}\n${fence}`;
};

const captioned: Handler<nodes.Captioned> = (node, _parent, state, info) => {
  const { children, caption } = node;
  const words = caption ? phrasing(caption, state, info).replace(/\s*\n\s*/g, " ") : "";
  return children
    .map((child) => {
      if (child.type === "image") return figure(child, caption, words);
      if (child.type !== "table") return flow({ type: "root", children: [child] }, state, info);
      const table = flow({ type: "root", children: [child] }, state, info);
      const about = `${words}${child.attributes ? `${words ? " " : ""}{${child.attributes}}` : ""}`;
      return about === "" ? table : `${table}\n\n: ${about}`;
    })
    .join("\n\n");
};

/** An image with a caption in its brackets. What is seen stands in the braces where the caption does not say it. */
function figure(
  { url, alt, attributes }: nodes.Image,
  caption: nodes.Caption | undefined,
  words: string,
): string {
  const said = caption ? plainWords(caption).trim() : "";
  const own = alt && alt.trim() !== said ? `alt="${alt.replaceAll('"', "'").replace(/\s+/g, " ")}"` : "";
  return `![${words}](${address(url)})${braces([attributes, own].filter(Boolean).join(" "))}`;
}

const table: Handler<nodes.Table> = (node, _parent, state, info) => {
  const filled = filledRows(node.children);
  const width = Math.max(1, ...filled.map((cells) => cells.length));
  const empty = (length: number) => Array.from({ length }, () => EMPTY);
  const rows = filled.map((cells) => ({ children: [...cells, ...empty(width - cells.length)] }));
  const head = node.head ? [] : [{ children: empty(width) }];
  const align = Array.from({ length: width }, (_, index) => node.align[index] ?? null);
  return pipeTable([...head, ...rows], align, state, info);
};

const EMPTY: nodes.TableCell = { type: "tableCell", head: false, children: [] };

/** The most columns and rows of a cell, as in HTML. https://html.spec.whatwg.org/#attributes-common-to-td-and-th-elements */
const MOST_SPANNED = 1000;

/** The cells of each row, with an empty one at each place that a cell beside or above it also takes. */
function filledRows(rows: readonly nodes.TableRow[]): readonly (readonly nodes.TableCell[])[] {
  /** How many more rows the cell of each column takes. */
  const open: number[] = [];
  return rows.map(({ children }) => {
    const cells: nodes.TableCell[] = [];
    const passOver = () => {
      for (let left = open[cells.length]; left; left = open[cells.length]) {
        open[cells.length] = left - 1;
        cells.push(EMPTY);
      }
    };
    for (const cell of children) {
      passOver();
      for (let column = 0; column < Math.min(MOST_SPANNED, cell.columns ?? 1); column++) {
        open[cells.length] = (cell.rows ?? 1) - 1;
        cells.push(column === 0 ? cell : EMPTY);
      }
    }
    passOver();
    return cells;
  });
}

function pipeTable(
  rows: readonly { readonly children: readonly object[] }[],
  align: readonly nodes.Alignment[],
  state: State,
  info: Info,
): string {
  const exit = state.enter("table" as never);
  const lines = rows.map(
    ({ children }) => `| ${children.map((cell) => cellText(cell, state, info)).join(" | ")} |`,
  );
  exit();
  const rules = { left: ":--", right: "--:", center: ":-:" } as const;
  const rule = `|${align.map((each) => (each ? ` ${rules[each]} ` : " --- ")).join("|")}|`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function cellText(cell: object, state: State, info: Info): string {
  const exit = state.enter("tableCell" as never);
  const exitWords = state.enter("phrasing");
  const text = state.containerPhrasing(cell as never, { ...info, before: "|", after: "|" });
  exitWords();
  exit();
  return text.replace(/\s*\n\s*/g, " ").trim();
}

const definitionList: Handler<nodes.DefinitionList> = (node, _parent, state, info) =>
  node.children
    .map((child, index) => {
      const gap = child.type === "definitionTerm" && index > 0 ? "\n" : "";
      if (child.type === "definitionTerm") return `${gap}${phrasing(child, state, info)}`;
      return `\n${indented(":   ", flow(child, state, info))}`;
    })
    .join("\n");

const div: Handler<nodes.Div> = (node, _parent, state, info) => {
  const open = node.title ? `{.${node.name} title="${node.title.replaceAll('"', "'")}"}` : node.name;
  return `::: ${open}\n${flow(node, state, info)}\n:::`;
};

const details: Handler<nodes.Details> = (node, _parent, state, info) => {
  const summary = phrasing({ children: node.summary }, state, info);
  return `<details>\n<summary>${summary}</summary>\n\n${flow(node, state, info)}\n\n</details>`;
};

/** Text after a mark, with its other lines below its first letter. */
function indented(mark: string, text: string): string {
  return `${mark}${text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(4)}`)}`;
}

function address(url: string): string {
  return /[\s()<>]/.test(url) || url === "" ? `<${url.replaceAll(/[<>\n]/g, encodeURIComponent)}>` : url;
}

function titled(title: string | undefined): string {
  return title ? ` "${title.replaceAll('"', '\\"')}"` : "";
}

function braces(attributes: string | undefined): string {
  return attributes ? `{${attributes}}` : "";
}

/** How each kind of node is written that Markdown does not have, or has in another form. */
export const HANDLERS = {
  break: ((_node, _parent, { stack }) => {
    if (stack.includes("tableCell" as never)) return "<br>";
    return stack.includes("headingAtx") ? " " : "\\\n";
  }) as Handler<object>,
  task: (({ done }) => (done ? "[x] " : "[ ] ")) as Handler<{ readonly done: boolean }>,
  superscript: raised("^", "sup"),
  subscript: raised("~", "sub"),
  mark: bracketed(() => "{.mark}"),
  underline: bracketed(() => "{.underline}"),
  small: ((node, _parent, state, info) => phrasing(node, state, info)) as Handler<object>,
  keyboard: (({ value }, _parent, state, info) =>
    `[${state.safe(value, { ...info, before: "[", after: "]" })}]{.kbd}`) as Handler<{
    readonly value: string;
  }>,
  span: bracketed((node) => (node as nodes.Span).attributes),
  abbreviation: ((node, _parent, state, info) =>
    `<abbr title="${node.title.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">${phrasing(node, state, info)}</abbr>`) as Handler<nodes.Abbreviation>,
  citation: (({ written }) => written) as Handler<nodes.Citation>,
  footnoteReference: (({ identifier }) => `[^${identifier}]`) as Handler<nodes.FootnoteReference>,
  footnoteDefinition: ((node, _parent, state, info) =>
    indented(`[^${node.identifier}]: `, flow(node, state, info))) as Handler<nodes.FootnoteDefinition>,
  inlineMath: formula,
  math: formula,
  image,
  heading,
  code,
  drawing: (({ info, value }, parent, state, place) =>
    code(
      { type: "code", lang: "mermaid", info: info || "mermaid", value },
      parent,
      state,
      place,
    )) as Handler<nodes.Drawing>,
  captioned,
  table,
  definitionList,
  div,
  details,
};
