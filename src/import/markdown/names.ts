import type { ImportedExpert } from "../imported.ts";
import { fold, isLike, type Naming } from "../people.ts";
import { type Opening, openingOf } from "./answers.ts";
import type { Outline } from "./read-file.ts";

/** Words that begin a paragraph or name a subheading as names do, and are none. */
const NO_NAMES =
  /^(?:note|notes|answer|answers|question|example|examples|tip|tips|hint|warning|summary|conclusion|introduction|references?|sources?|update|edit|pros|cons|output|result|usage|solution|explanation|see also|further reading|tl;?dr|ps|nb|q|a)$/i;

/**
 * The names below the questions of some files: those of the experts that the front matter lists, and labels and
 * subheadings that come back under other questions.
 */
export function namesIn(outlines: readonly Outline[], known: readonly ImportedExpert[]): readonly Naming[] {
  const found = outlines.flatMap(({ path, parts }) =>
    parts.flatMap(({ mark, blocks }, question) =>
      mark.kind === "section"
        ? []
        : blocks.flatMap((block) => {
            const opening = openingOf(block);
            return opening
              ? [{ ...opening, place: { file: path, line: block.line }, question: `${path} ${question}` }]
              : [];
          }),
    ),
  );
  const isKnown = new Set(known.flatMap(({ id, name }) => [fold(id), fold(name)]));
  const questions = new Map<string, Set<string>>();
  for (const { name, question } of found) {
    const folded = fold(name);
    questions.set(folded, (questions.get(folded) ?? new Set()).add(question));
  }
  const several = new Set(found.map(({ question }) => question)).size > 1;
  const mayName = (name: string) => !NO_NAMES.test(name) && /\p{Lu}|\p{Lo}/u.test(name);
  const certain = found.filter(({ name, isMarked }) => {
    if (isKnown.has(fold(name))) return true;
    const often = questions.get(fold(name))!.size;
    return mayName(name) && (several ? often > 1 : isMarked && /^\p{Lu}\S* \p{Lu}/u.test(name));
  });
  const names = [...new Set([...known, ...certain].map(({ name }) => name))];
  const isSlip = ({ name, isMarked }: Opening) =>
    isMarked && mayName(name) && names.some((other) => isLike(name, other));
  return found.filter((each) => certain.includes(each) || isSlip(each));
}
