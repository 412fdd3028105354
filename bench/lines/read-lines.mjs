import { riversIn } from "./rivers.mjs";

/** Height of a word's box, in multiples of the type size, for Source Serif. */
const HEIGHT = 1.3704;
const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

/**
 * The lines of text in the words' boxes that `pdftotext -bbox` writes: those in the size that most words
 * have. Each with page, text, edges (pt), the spaces between its words (em) and how many words it has.
 */
export function linesOf(xml) {
  const pages = xml.split("<page ").slice(1).map(wordsOf);
  const size = commonest(pages.flat().map(({ height }) => height.toFixed(1)));
  return pages.flatMap((words, page) => linesOfPage(words, page, Number(size)));
}

function wordsOf(xml) {
  return [...xml.matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
    left: Number(left), right: Number(right), bottom: Number(bottom), height: bottom - top, text,
  }));
}

function linesOfPage(words, page, size) {
  const lines = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const follows = last && Math.abs(last.bottom - word.bottom) < 4 && word.left > last.right - 2;
    // Names stand in the margin at the height of a line.
    if (follows && word.left - last.right < 25) line.push(word);
    else lines.push([word]);
  }
  return lines
    .filter((line) => line.some(({ height }) => Math.abs(height - size) < 0.2))
    .map((line) => lineOf(line, page, size / HEIGHT));
}

function lineOf(words, page, size) {
  // What stands before the text is no part of the line: initials in the margin, the number of an item.
  const first = words.findIndex(({ text }) => !/^(\u2068|•|\d+\.$)/.test(text));
  words = words.slice(Math.max(0, first));
  const gaps = words.slice(1).map((word, index) => (word.left - words[index].right) / size);
  const spaces = words.slice(1).map((word, index) => [words[index].right, word.left]);
  return {
    page, gaps, spaces, size, words: words.length,
    left: words[0].left, right: words.at(-1).right, bottom: words.at(-1).bottom,
    text: words.map(({ text }) => text).join(" "),
  };
}

/** Counts what is good and bad about lines. A line is full when the next one continues it. */
export function measured(lines) {
  const found = { full: 0, hyphens: 0, pairs: 0, turns: 0, widest: 0, mean: 0, alone: 0, shown: [] };
  const edges = rightEdges(lines);
  let sum = 0;
  let gaps = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isFull = (each) => each !== undefined && edges.some(({ page, right }) => page === each.page && Math.abs(right - each.right) < 5);
    const isNext = before && isBelow(line, before);
    if (!isFull(line)) {
      if (isFull(before) && isNext && line.words === 1) note(found, "alone", line);
      return;
    }
    found.full++;
    for (const gap of line.gaps) {
      sum += gap;
      gaps++;
      if (gap > found.widest) found.widest = gap;
      if (gap > 0.8) found.shown.push(`wide ${gap.toFixed(2)}: ${line.text}`);
    }
    if (!/[\p{L}]-$/u.test(line.text)) return;
    found.hyphens++;
    if (isNext && isFull(before) && /\p{L}-$/u.test(before.text)) note(found, "pairs", line);
    if (lines[index + 1]?.page !== line.page) note(found, "turns", line);
  });
  found.mean = sum / gaps;
  found.rivers = riversIn(lines, isBelow);
  return found;
}

/** Whether a line stands right below another one. */
function isBelow(line, before) {
  const distance = line.bottom - before.bottom;
  return line.page === before.page && distance > 0 && distance < line.size * 1.6;
}

function note(found, what, line) {
  found[what]++;
  found.shown.push(`${what}, page ${line.page + 1}: ${line.text}`);
}

/** Where most lines of a page end on the right: an edge for each column. */
function rightEdges(lines) {
  const counts = new Map();
  for (const { page, right, words } of lines) {
    if (words < 3) continue;
    const key = `${page} ${Math.round(right / 3)}`;
    counts.set(key, [...(counts.get(key) ?? []), right]);
  }
  return [...counts].filter(([, rights]) => rights.length > 2).map(([key, rights]) => ({
    page: Number(key.split(" ")[0]), right: rights.reduce((sum, each) => sum + each, 0) / rights.length,
  }));
}

function commonest(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}
