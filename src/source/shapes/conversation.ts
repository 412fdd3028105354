import type { Shape } from "./shape.ts";
import type { TextBlock } from "./text-blocks.ts";

/** Words that somebody says. */
interface Utterance {
  readonly speaker: string;
  readonly words: string;
  readonly block: TextBlock;
}

/** A name, perhaps bold and with a time, and a colon, at the start of a line. */
const LABEL =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?(?:\*\*|__)?([\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{0,40}?)(?:\s*[[(][\d:]+[\])])?(?:\*\*|__)?\s?[:：](?:\*\*|__)?(?:\s+|$)/u;

const ASKED = /^(?:q|question|frage|f|pregunta|p|domanda|vraag|pergunta|вопрос|问|問|質問|س|سؤال)$/iu;
const ANSWERED =
  /^(?:a|answer|antwort|r|respuesta|réponse|reponse|risposta|antwoord|resposta|ответ|答|回答|ج|جواب)$/iu;

/** The label of a question or an answer, perhaps with a number: `Q1:`, `A:`, `问：`. */
const QA_LABEL = /^(?:\*\*|__)?(\p{L}{1,10})\s?\d{0,3}\s?[:：](?:\*\*|__)?\s*(?=\S|$)/u;

/** Fewest paragraphs that a conversation has. */
const FEWEST = 4;

/** A conversation: most paragraphs begin with the name of a speaker, and there are two at least. */
export function conversation(blocks: readonly TextBlock[]): Shape | undefined {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const said = paragraphs.flatMap(utterancesIn);
  const spoken = new Set(said.map(({ block }) => block)).size;
  const often = speakersOf(said);
  if (said.length < FEWEST || often.length < 2 || spoken * 2 < paragraphs.length) return undefined;
  const asks = said.findIndex(
    ({ words, speaker }, index) =>
      words.includes("?") && said[index + 1] && said[index + 1]!.speaker !== speaker,
  );
  if (asks < 0) return withoutQuestions(said[0]!, often);
  const question = said[asks]!;
  const answer = said[asks + 1]!;
  const others = often.filter((speaker) => speaker !== question.speaker && speaker !== answer.speaker);
  return {
    line: said[0]!.block.line,
    message: `the article is a conversation: its paragraphs begin with “${said[0]!.speaker}:” and “${answer.speaker}:”`,
    advice: "write each question as a ## heading and each answer below the id of who speaks",
    example: {
      question: lastQuestion(question.words),
      answer: answer.words,
      experts: [answer.speaker, ...others].slice(0, 3),
    },
  };
}

/** Nobody in it asks anything: what it answers to stands elsewhere, if at all. */
function withoutQuestions({ speaker, words, block }: Utterance, often: readonly string[]): Shape {
  const others = often.filter((other) => other !== speaker);
  return {
    line: block.line,
    message: `nothing tells what is asked: the paragraphs begin with the names of those who speak, such as “${speaker}:”`,
    advice: "put each question above its answers as a ## heading, and each answer below the id of who speaks",
    example: { question: "What is asked?", answer: words, experts: [speaker, ...others].slice(0, 3) },
  };
}

/** Those who say something more than once, in the order of their first words. */
function speakersOf(said: readonly Utterance[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of said) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([speaker]) => speaker);
}

function utterancesIn(block: TextBlock): readonly Utterance[] {
  const lines = block.text.split("\n");
  const labelled = lines.filter((line) => LABEL.test(line));
  const own = labelled.length === lines.length ? lines : [block.text];
  return own.flatMap((text) => {
    const match = LABEL.exec(text);
    return match ? [{ speaker: match[1]!.trim(), words: text.slice(match[0].length), block }] : [];
  });
}

/** The last sentence of a text that asks something. */
function lastQuestion(words: string): string {
  return (
    words
      .match(/[^.!?…]*\?/g)
      ?.at(-1)
      ?.trim() ?? words
  );
}

/** Questions and answers that are told by a letter: `Q: Why?`, `A: Because.`. */
export function questionAnswerLines(blocks: readonly TextBlock[]): Shape | undefined {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph" || kind === "item");
  const lines = paragraphs.flatMap((block) =>
    block.text.split("\n").map((text) => ({ text, line: block.line })),
  );
  const found = lines.flatMap(({ text, line }, index) => {
    const match = QA_LABEL.exec(text);
    const label = match?.[1] ?? "";
    const kind = ASKED.test(label) ? "asked" : ANSWERED.test(label) ? "answered" : undefined;
    return kind && match
      ? [{ kind, label, words: text.slice(match[0].length) || lines[index + 1]?.text || "", line }]
      : [];
  });
  const asked = found.filter(({ kind }) => kind === "asked");
  const answered = found.filter(({ kind }) => kind === "answered");
  const [first] = asked;
  const [answer] = answered;
  if (!first || !answer || found.length < FEWEST - 1 || found.length * 3 < paragraphs.length)
    return undefined;
  return {
    line: first.line,
    message: `the questions begin with “${first.label}:” and the answers with “${answer.label}:”`,
    advice: "write each question as a ## heading and its answer below it",
    example: { question: unbold(first.words), answer: unbold(answer.words) },
  };
}

function unbold(text: string): string {
  return text.replace(/^\*\*|\*\*$/g, "").trim();
}
