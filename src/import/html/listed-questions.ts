import { type ChildNode, Element, Text } from "domhandler";
import { findAll } from "../jats/xml.ts";
import { parseHtml } from "./html-tree.ts";

interface Listed {
  readonly "@type"?: string | readonly string[];
  readonly "@graph"?: readonly Listed[];
  readonly mainEntity?: Listed | readonly Listed[];
  readonly name?: string;
  readonly text?: string;
  readonly author?: { readonly name?: string };
  readonly acceptedAnswer?: Listed | readonly Listed[];
  readonly suggestedAnswer?: Listed | readonly Listed[];
}

/** The questions that a page lists for search engines, as headings and text; undefined without any. */
export function listedQuestions(page: readonly ChildNode[]): Element | undefined {
  const scripts = findAll(page, "script").filter(({ attribs }) => attribs.type === "application/ld+json");
  const questions = scripts.flatMap(({ children }) => questionsIn(read(children)));
  if (questions.length === 0) return undefined;
  return new Element("main", {}, questions.flatMap(nodesOf));
}

function read(children: readonly ChildNode[]): unknown {
  try {
    return JSON.parse(children.map((child) => ("data" in child ? child.data : "")).join(""));
  } catch {
    return undefined;
  }
}

function questionsIn(data: unknown): readonly Listed[] {
  if (Array.isArray(data)) return data.flatMap(questionsIn);
  if (typeof data !== "object" || data === null) return [];
  const listed = data as Listed;
  if (listed["@graph"]) return questionsIn(listed["@graph"]);
  const types = [listed["@type"]].flat();
  if (!types.includes("FAQPage") && !types.includes("QAPage")) return [];
  return several(listed.mainEntity).filter(({ name }) => typeof name === "string");
}

function several(value: Listed | readonly Listed[] | undefined): readonly Listed[] {
  return value === undefined ? [] : ([value].flat() as readonly Listed[]);
}

function nodesOf(question: Listed): ChildNode[] {
  const answers = [...several(question.acceptedAnswer), ...several(question.suggestedAnswer)];
  const text =
    question.text && question.text !== question.name ? parseHtml(`<p>${question.text}</p>`).children : [];
  return [
    new Element("h2", {}, [new Text(question.name ?? "")]),
    ...text,
    ...answers.flatMap(({ text: said = "", author }) => [
      ...(author?.name ? [new Element("h3", {}, [new Text(author.name)])] : []),
      ...parseHtml(/<\w/.test(said) ? said : `<p>${said}</p>`).children,
    ]),
  ];
}
