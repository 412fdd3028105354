import type { Imported, Label } from "./imported.ts";
import type { WordCount } from "./words.ts";

/** Most lines of one kind that a report lists one by one. */
const LISTED = 20;

/** Most words that differ which are named. */
const NAMED = 12;

/**
 * What an import understood, in lines for a person: what was taken for what, what is doubtful, what was left
 * out and changed, and the words that came and went. With `all`, every line of each kind is listed.
 */
export function reportOf(imported: Imported, count: WordCount, all = false): readonly string[] {
  const { doubts, account } = imported;
  const most = all ? Number.POSITIVE_INFINITY : LISTED;
  return [
    ...takenLines(imported, most),
    ...listed(
      "doubtful, and a comment in the article",
      doubts.map(({ place, text, decided }) => `${at(place)}: ${text}; ${decided}`),
      most,
    ),
    ...listed(
      "left out",
      account.leftOut.map(
        ({ place, text, why }) => `${at(place)}: ${text.trim() === "" ? why : `${shortened(text)} (${why})`}`,
      ),
      most,
    ),
    ...listed(
      "written differently",
      account.changes
        .filter(({ from }) => from !== "")
        .map(({ place, from, to }) => `${at(place)}: “${shortened(from)}” is “${shortened(to)}”`),
      most,
    ),
    ...wordLines(count),
  ];
}

function takenLines({ meta, experts, parts }: Imported, most: number): readonly string[] {
  const questions = parts.filter(({ kind }) => kind === "question");
  const sections = parts.length - questions.length;
  const answers = questions.flatMap(({ answers }) => answers);
  const positions = answers.filter(({ position }) => position !== undefined).length;
  const answered = (id: string) => answers.filter(({ expert }) => expert === id).length;
  return [
    ...(meta.title === undefined ? [] : [`title: ${meta.title}`]),
    `language: ${meta.lang ?? "en"}`,
    `questions: ${questions.length}, answers: ${answers.length}, positions: ${positions}, sections: ${sections}`,
    ...listed(
      "experts",
      experts.map(({ id, name }) => `${id}: ${name}, answers: ${answered(id)}`),
      most,
    ),
    ...listed(
      "questions",
      questions.map(({ place, heading }) => `${at(place)}: ${shortened(heading)}`),
      most,
    ),
    ...listed(
      "questions without an answer",
      questions
        .filter((question) => question.answers.length === 0)
        .map(({ place, heading }) => `${at(place)}: ${shortened(heading)}`),
      most,
    ),
  ];
}

const LABELS: Readonly<Record<Label["as"], string>> = {
  name: "names of those who speak",
  time: "times",
  number: "numbers of questions",
  mark: "tags and marks",
  meta: "the front matter",
};

/** What became of the words, each number in words: those of the source are the sum of the others. */
function wordLines({ source, text, labels, leftOut, lost, added }: WordCount): readonly string[] {
  const others = [...labels]
    .filter(([, words]) => words > 0)
    .map(([as, words]) => `${words} in ${LABELS[as]}`);
  const became = [`${text} in the text of the article`, ...others, `${leftOut} left out`].join(", ");
  return [
    `words: ${source} in the source; ${became}`,
    ...differing("in the source, and nowhere in the article", lost),
    ...differing("in the article, and not in the source", added),
  ];
}

function differing(what: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const more = words.length > NAMED ? ` … (${words.length})` : "";
  return [`${what}: ${words.slice(0, NAMED).join(", ")}${more}`];
}

function listed(what: string, lines: readonly string[], most: number): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [`  … and ${lines.length - most} more (--all shows them)`] : [];
  return [`${what}:`, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}

function at({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}
