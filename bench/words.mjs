/** Words that come out the same on every machine; no text of anybody's. */
const SYLLABLES =
  "ba be bi bo da de di do fa fe fi ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi".split(" ");

/** A source of numbers from 0 to below `limit`, the same for the same seed. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** As many different words as a book has; the first of them come again and again. */
const VOCABULARY = vocabulary(8000);

function vocabulary(size) {
  const next = numbers(1);
  return Array.from({ length: size }, () =>
    Array.from({ length: 1 + next(4) }, () => SYLLABLES[next(SYLLABLES.length)]).join(""),
  );
}

/** A word; the first of the vocabulary come most often. */
export function word(next) {
  return VOCABULARY[next(1 + next(VOCABULARY.length))];
}

/** A sentence of 6 to 18 words. */
export function sentence(next, end = ".") {
  const text = Array.from({ length: 6 + next(13) }, () => word(next)).join(" ");
  return `${text[0].toUpperCase()}${text.slice(1)}${end}`;
}

/** A paragraph of at least so many words. */
export function paragraph(next, words) {
  const sentences = [];
  for (let count = 0; count < words; ) {
    const made = sentence(next);
    sentences.push(made);
    count += made.split(" ").length;
  }
  return sentences.join(" ");
}
