import { numbers, paragraph, sentence, word } from "../words.mjs";

const EXPERTS = ["Ada Brown", "Carl Diaz"];
const WORKS = 60;

/** A book of so many questions with figures, footnotes, citations, formulas, lists and tables. */
export function apparatus(questions) {
  const next = numbers(questions);
  const works = Array.from({ length: WORKS }, (_, index) => work(next, index));
  const parts = Array.from({ length: questions }, (_, index) => ({
    id: `q${index + 1}`,
    title: sentence(next, "?"),
    answers: EXPERTS.map((name, turn) => ({ name, blocks: answer(next, works, index * EXPERTS.length + turn) })),
  }));
  return { experts: EXPERTS, works, files: Object.fromEntries(CURVES.map((_, at) => [`curve${at}.svg`, curve(at)])), parts };
}

function answer(next, works, index) {
  const lead = { strong: sentence(next) };
  return [
    { text: [lead, " ", ...withNotes(next, works, 60)] },
    ...(index % 3 === 0 ? [{ figure: `curve${index % CURVES.length}.svg`, caption: sentence(next) }] : []),
    { text: withNotes(next, works, 70) },
    ...(index % 2 === 0 ? [{ formula: formula(next) }] : []),
    { list: Array.from({ length: 3 }, () => [sentence(next)]) },
    ...(index % 5 === 0 ? [{ table: table(next) }] : []),
    { text: withNotes(next, works, 70) },
  ];
}

/** A paragraph with a citation, a formula and emphasis, and often a footnote. */
function withNotes(next, works, words) {
  const half = () => paragraph(next, words / 2);
  const end = next(2) ? [{ note: paragraph(next, 12) }] : [];
  return [half().slice(0, -1), " ", { cite: works[next(works.length)].key }, ". ", { em: word(next) }, " ", { formula: `${LETTERS[next(8)]}_{${next(9)}}` }, ` ${half()}`, ...end];
}

const LETTERS = "abxyknst";

function formula(next) {
  const [a, b, c] = Array.from({ length: 3 }, () => LETTERS[next(8)]);
  return `${a}_{${next(9)}} = \\sum_{${b}=1}^{n} \\frac{${c}^{${b}} + ${next(90)}}{\\sqrt{1 + ${c}^2}}`;
}

function table(next) {
  const rows = Array.from({ length: 5 }, () => [[word(next)], [paragraph(next, 5)], [String(next(100) / 10)]]);
  return { head: [word(next), word(next), word(next)], rows };
}

function work(next, index) {
  const author = word(next);
  return { key: `work${index}`, author: `${author[0].toUpperCase()}${author.slice(1)}`, year: 1980 + next(45), title: sentence(next, "") };
}

const CURVES = [3, 5, 8, 13];

function curve(at) {
  const points = Array.from({ length: 40 }, (_, x) => `${x * 10},${Math.round(100 - 80 * Math.sin(x / CURVES[at]))}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200"><path d="M0 190H400M10 0V200" stroke="#888"/><polyline points="${points.join(" ")}" fill="none" stroke="#245" stroke-width="2"/></svg>`;
}
