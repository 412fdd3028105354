import { type Folded, type Mark, type Shape, withSections } from "../outline.ts";

const ASKED = /^(?:q|question|frage|f|pregunta|domanda|vraag|pergunta|вопрос|问|問|質問|س|سؤال)$/iu;
const ANSWERED =
  /^(?:a|answer|antwort|r|respuesta|réponse|reponse|risposta|antwoord|resposta|ответ|答|回答|ج|جواب)$/iu;

/** `Q:`, `**Q1:**`, `A.`, `问：` at the start of a text. */
const LETTER = /^(\*\*|__)?(\p{L}{1,10})\s?(\d{0,3})\s?[:：.](?!\d)\s*(\*\*|__)?\s*(?=\S|$)/u;

/** Fewest questions that make the shape. */
const FEWEST = 2;

/** Questions begin with `Q:` and answers with `A:`, each in a paragraph or line of its own. */
export function letters(blocks: readonly Folded[]): Shape | undefined {
  const marks = blocks.flatMap((block, at) => markOf(block, at));
  const questions = marks.filter(({ kind }) => kind === "question");
  const answered = blocks.some(
    ({ text, kind }) => kind === "paragraph" && linesOf(text).some((line) => isAnswer(line)),
  );
  if (questions.length < FEWEST || !answered) return undefined;
  return { name: "questions begin with “Q:”", marks: withSections(marks, blocks), unlabel: answerLetter };
}

function markOf(block: Folded, at: number): readonly Mark[] {
  const { kind, text, isFolded } = block;
  if (isFolded || (kind !== "paragraph" && kind !== "heading")) return [];
  const lines = linesOf(text);
  const match = LETTER.exec(lines[0]!);
  if (!match || !ASKED.test(match[2]!)) return [];
  const from = lines.findIndex((line, index) => index > 0 && isAnswer(line));
  const own = lines.slice(0, from < 0 ? undefined : from).join(" ");
  const { heading, label } = withoutLetter(own, match);
  const rest = from < 0 ? undefined : lines.slice(from).join("\n");
  return [
    {
      at,
      kind: "question",
      heading,
      attributes: [],
      labels: [{ text: label, as: "mark" }],
      ...(rest === undefined ? {} : { rest }),
    },
  ];
}

/** What is asked without its letter, and without the stars around all of it. */
function withoutLetter(
  text: string,
  [written, open, , , close]: RegExpExecArray,
): { heading: string; label: string } {
  const rest = text.slice(written!.length).trim();
  const heading =
    open !== undefined && close === undefined ? rest.replace(new RegExp(`\\${open[0]}{2}$`), "") : rest;
  return {
    heading: heading.replace(/^(\*\*|__)([\s\S]+)\1$/, "$2").trim(),
    label: written!.replace(/[*_]/g, "").trim(),
  };
}

function isAnswer(line: string): boolean {
  const match = LETTER.exec(line);
  return match !== null && ANSWERED.test(match[2]!);
}

/** The letter that an answer begins with: `A:`; undefined when it has none. */
function answerLetter(text: string): { readonly letter: string; readonly rest: string } | undefined {
  const match = LETTER.exec(text);
  if (!match || !ANSWERED.test(match[2]!)) return undefined;
  const isOpen = match[1] !== undefined && match[4] === undefined;
  // Bold text that begins at the letter goes on behind it.
  return {
    letter: match[0].replace(/[*_]/g, "").trim(),
    rest: (isOpen ? match[1] : "") + text.slice(match[0].length),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n");
}
