import { numbers, paragraph, sentence } from "../words.mjs";

const POSITIONS = ["Yes", "No", "Only in part", "It depends"];

/** A book of so many questions, each answered in one paragraph of so many words by so many experts, who hold one of four positions. */
export function shortBook({ questions, experts, words }) {
  const next = numbers(questions);
  const name = () => sentence(next, "").split(" ")[0];
  const people = Array.from({ length: experts }, (_, index) => ({ id: `E${index + 1}`, name: `${name()} ${name()}` }));
  const answer = ({ id }) => `### ${id}: ${POSITIONS[next(POSITIONS.length)]}\n\n**${sentence(next)}** ${paragraph(next, words)}`;
  const parts = Array.from({ length: questions }, (_, index) => `## ${sentence(next, "?")} {#q${index + 1}}\n\n${people.map(answer).join("\n\n")}`);
  const list = people.map(({ id, name: whole }) => `  - { id: ${id}, name: ${whole}, initials: ${id} }`).join("\n");
  return `---\ntitle: A long book\ndate: 2026-01-01\nexperts:\n${list}\n---\n\n${parts.join("\n\n")}\n`;
}
