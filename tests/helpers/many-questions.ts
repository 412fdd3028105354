const EXPERTS = 4;
const POINTS = 3;
const SYLLABLES = "ba de fi ko la me ni po ra se ti vo".split(" ");

/** A source of numbers from 0 to below a limit, the same at each call. */
function numbers(): (limit: number) => number {
  let state = 7;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * An article of so many questions that four experts answer. Each answer has a position of four words,
 * and three key points of six with a sentence of twelve after each.
 */
export function manyQuestions(count: number): string {
  const next = numbers();
  const word = () => Array.from({ length: 1 + next(4) }, () => SYLLABLES[next(SYLLABLES.length)]).join("");
  const words = (number: number) => Array.from({ length: number }, word).join(" ");
  const point = () => `**${words(6)}.** ${words(12)}.`;
  const indices = Array.from({ length: EXPERTS }, (_, index) => index);
  const answer = (index: number) =>
    [`### E${index}: ${words(4)}`, ...Array.from({ length: POINTS }, point)].join("\n\n");
  const questions = Array.from({ length: count }, (_, index) =>
    [`## Is ${words(7)} ${index + 1}?`, ...indices.map(answer)].join("\n\n"),
  );
  const experts = indices.map((index) => `  - { id: E${index}, name: Given Family${index} }`);
  return `---\ntitle: Many questions\nexperts:\n${experts.join("\n")}\n---\n\n${questions.join("\n\n")}\n`;
}
