import { numbers, paragraph, sentence, word } from "../words.mjs";

/** A book of so many short questions about a program: half with a listing, some with a table. */
export function code(questions) {
  const next = numbers(questions);
  const parts = Array.from({ length: questions }, (_, index) => ({
    id: `q${index + 1}`,
    title: sentence(next, "?"),
    answers: [{ blocks: answer(next, index) }],
  }));
  return { experts: [], works: [], files: {}, parts };
}

function answer(next, index) {
  return [
    { text: [{ strong: sentence(next) }, " ", ...withNames(next, 22)] },
    ...(index % 2 === 0 ? [{ code: listing(next) }] : []),
    { text: withNames(next, 36) },
    ...(index % 10 === 0 ? [table(next)] : []),
    { text: withNames(next, 30) },
  ];
}

/** Sentences with a name from a program after each. */
function withNames(next, words) {
  return paragraph(next, words)
    .split(". ")
    .flatMap((text, at, { length }) => [at === length - 1 ? text : `${text} `, ...(at === length - 1 ? [] : [{ code: name(next) }, ". "])]);
}

function name(next) {
  const [a, b] = [word(next), word(next)];
  return [`${a}.${b}()`, `${a}_${b}`, `--${a}`, `${a}/${b}.js`, a][next(5)];
}

function listing(next) {
  const [made, from] = [word(next), word(next)];
  const steps = Array.from({ length: 2 + next(5) }, () => `  ${made}.${word(next)}(${from}, "${word(next)}", ${next(900)});`);
  return [`// ${sentence(next)}`, `function ${made}(${from}) {`, ...steps, `  return ${made};`, "}"];
}

function table(next) {
  const rows = Array.from({ length: 4 }, () => [[{ code: name(next) }], [paragraph(next, 6)], [String(next(1000))]]);
  return { table: { head: [word(next), word(next), word(next)], rows } };
}
