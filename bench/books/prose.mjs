import { numbers, paragraph, sentence } from "../words.mjs";

const EXPERTS = ["Ada Brown", "Carl Diaz", "Eva Fuchs", "Gus Hall"];
const WORDS_A_PARAGRAPH = 98;

/** A book of so many questions, four answers of three paragraphs each. */
export function prose(questions) {
  const next = numbers(questions);
  const parts = Array.from({ length: questions }, (_, index) => ({
    id: `q${index + 1}`,
    title: sentence(next, "?"),
    answers: EXPERTS.map((name) => ({ name, blocks: answer(next) })),
  }));
  return { experts: EXPERTS, works: [], files: {}, parts };
}

function answer(next) {
  const lead = { strong: sentence(next) };
  const [first, ...rest] = Array.from({ length: 3 }, () => paragraph(next, WORDS_A_PARAGRAPH));
  return [{ text: [lead, ` ${first}`] }, ...rest.map((text) => ({ text: [text] }))];
}
