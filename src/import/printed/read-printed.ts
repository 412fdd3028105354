import { escapeMarkdown } from "../escape.ts";
import { expertIds } from "../expert-ids.ts";
import { accountOf, type Findings, label, newFindings } from "../findings.ts";
import type {
  Imported,
  ImportedAnswer,
  ImportedExpert,
  ImportedPart,
  ImportInput,
  Place,
} from "../imported.ts";
import { textOf } from "../text-of.ts";
import { blocksOf } from "./blocks.ts";
import { fragmentsOf, isQuestion } from "./fragments.ts";
import { type Dictionary, dictionaryOf, joinLines } from "./join-lines.ts";
import { orderFragments } from "./order-fragments.ts";
import { type PrintedParagraph, paragraphsOf } from "./paragraphs.ts";
import { hasReferenceNumbers, withoutNumbers } from "./reference-numbers.ts";
import { runningHeads } from "./running-heads.ts";
import { type Opener, type Speakers, speakersOf } from "./speakers.ts";

/** A paragraph as it is read: its text as Markdown, and who it begins with. */
interface ReadParagraph {
  readonly text: string;
  readonly isItem: boolean;
  readonly opener?: Opener;
  readonly asks: boolean;
  readonly place: Place;
  readonly source: PrintedParagraph;
}

/**
 * Reads text that was taken from a printed page of several columns: puts the columns in order, joins lines and
 * divided words, takes off the numbers of works, and gives the answers to those whose name or initials they begin
 * with. Each place where a column goes on elsewhere is a doubt.
 */
export function readPrinted({ files: [file] }: ImportInput): Imported {
  const findings = newFindings();
  const source = file ? textOf(file) : "";
  const path = file?.path ?? "";
  const all = blocksOf(source);
  const isHead = runningHeads(all);
  for (const block of all.filter(isHead))
    findings.leftOut.push({
      text: block.lines.join(" "),
      why: "a page’s number or head",
      place: { file: path, line: block.line },
    });
  const blocks = all.filter((block) => !isHead(block));
  const speakers = speakersOf(blocks.map(({ lines }) => lines.map((line) => line.trim()).join(" ")));
  const { order, margin } = orderFragments(fragmentsOf(blocks, speakers));
  const hasNumbers = hasReferenceNumbers(source);
  const dictionary = dictionaryOf(source);
  const paragraphs = paragraphsOf(order).map((paragraph) =>
    readParagraph(paragraph, { path, dictionary, hasNumbers, speakers, findings }),
  );
  if (margin < 1 && order.length > 1)
    findings.doubts.push({
      place: { file: path, line: 1 },
      text: "the columns could also be in another order",
      decided: "the likeliest was taken",
    });
  const experts = expertsOf(paragraphs, speakers);
  const { abstract, parts } = partsOf(paragraphs, experts, findings);
  return {
    meta: { kind: "roundtable" },
    experts,
    abstract,
    parts,
    endMatter: "",
    files: [],
    doubts: findings.doubts,
    account: accountOf(source, findings),
  };
}

/** Those who answer, in the order of their first answers. */
function expertsOf(paragraphs: readonly ReadParagraph[], { names }: Speakers): readonly ImportedExpert[] {
  const first = (name: string) => paragraphs.findIndex(({ opener }) => opener?.name === name);
  const inOrder = names.filter((name) => first(name) >= 0).sort((a, b) => first(a) - first(b));
  const ids = expertIds(inOrder);
  return inOrder.map((name, index) => ({ id: ids[index]!, name }));
}

interface Reading {
  readonly path: string;
  readonly dictionary: Dictionary;
  readonly hasNumbers: boolean;
  readonly speakers: Speakers;
  readonly findings: Findings;
}

function readParagraph(
  paragraph: PrintedParagraph,
  { path, dictionary, hasNumbers, speakers, findings }: Reading,
): ReadParagraph {
  const place = { file: path, line: paragraph.line };
  const joinedText = joinLines(paragraph.lines, dictionary, ({ from, to, line, doubt }) => {
    const at = { file: path, line: paragraph.line + line };
    findings.changes.push({ from, to, place: at });
    if (doubt !== undefined)
      findings.doubts.push({ place: at, text: `“${from}”: ${doubt}`, decided: `joined to “${to}”` });
  });
  const opener = paragraph.isItem ? undefined : speakers.openerOf(joinedText);
  if (opener) label(findings, opener.written, "name", place);
  const rest = opener ? joinedText.slice(opener.written.length).trim() : joinedText;
  const bare = hasNumbers
    ? withoutNumbers(rest, dictionary.words, (number, word) => {
        if (word !== "") findings.changes.push({ from: `${word}${number}`, to: `${word} ${number}`, place });
        findings.leftOut.push({
          text: number,
          why: `a work’s number at “${word}”; the works are not in the file`,
          place,
        });
      })
    : rest;
  const text = escapeMarkdown(bare);
  return {
    text,
    isItem: paragraph.isItem,
    ...(opener ? { opener } : {}),
    asks: isQuestion(joinedText),
    place,
    source: paragraph,
  };
}

function partsOf(
  paragraphs: readonly ReadParagraph[],
  experts: readonly ImportedExpert[],
  findings: Findings,
): { readonly abstract: string; readonly parts: readonly ImportedPart[] } {
  const parts: (ImportedPart & { answers: ImportedAnswer[] })[] = [];
  let abstract = "";
  paragraphs.forEach((paragraph, index) => {
    const { text, opener, asks, place } = paragraph;
    const isAsked = !opener && asks && paragraphs[index + 1]?.opener !== undefined;
    const part = parts.at(-1);
    const answer = part?.answers.at(-1);
    if (isAsked) parts.push({ kind: "question", heading: text, markdown: "", answers: [], place });
    else if (part && opener)
      startAnswer(part.answers, text, experts.find(({ name }) => name === opener.name)!.id, place);
    else if (part && answer)
      part.answers[part.answers.length - 1] = { ...answer, markdown: withMore(answer.markdown, paragraph) };
    else if (part) parts[parts.length - 1] = { ...part, markdown: withMore(part.markdown, paragraph) };
    else abstract = withMore(abstract, paragraph);
    noteJoints(paragraph, parts, findings);
  });
  return { abstract, parts };
}

/** Begins an answer. One by somebody who answered already goes on with theirs, behind what others said. */
function startAnswer(answers: ImportedAnswer[], markdown: string, expert: string, place: Place): void {
  const before = answers.findIndex((answer) => answer.expert === expert);
  if (before < 0) answers.push({ expert, markdown, place });
  else {
    const [answer] = answers.splice(before, 1);
    answers.push({ ...answer!, markdown: `${answer!.markdown}\n\n${markdown}` });
  }
}

function withMore(before: string, { text, isItem }: ReadParagraph): string {
  const own = isItem ? `- ${text}` : text;
  const isList = isItem && /(?:^|\n)- [^\n]*$/.test(before);
  return before === "" ? own : `${before}${isList ? "\n" : "\n\n"}${own}`;
}

function noteJoints(
  { source, place }: ReadParagraph,
  parts: readonly ImportedPart[],
  findings: Findings,
): void {
  const part = parts.length - 1;
  const answer = (parts[part]?.answers.length ?? 0) - 1;
  const at = part < 0 ? {} : { at: { part, ...(answer < 0 ? {} : { answer }) } };
  for (const { line, from, to } of source.joints)
    findings.doubts.push({
      place: { ...place, line },
      text: `a column that ends with “${from}” goes on here`,
      decided: `joined to “${to}”`,
      ...at,
    });
}
