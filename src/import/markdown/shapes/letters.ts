import { ASKED, LETTER, withoutLetter } from "../asked-letter.ts";
import { type Folded, type Mark, type Shape, withSections } from "../outline.ts";

const ANSWERED =
  /^(?:a|answer|antwort|r|respuesta|réponse|reponse|risposta|antwoord|resposta|ответ|答|回答|ج|جواب)$/iu;

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
