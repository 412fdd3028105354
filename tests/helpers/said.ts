import type Token from "markdown-it/lib/token.mjs";
import { wordsOf } from "../../src/import/words.ts";
import { type Article, type Passage, questionsOf } from "../../src/model/article.ts";
import { proseText, tokensText } from "../../src/prose/text.ts";
import { shownTokens } from "../../src/prose/visibility.ts";

/** Text of prose, with references as they read in both. */
const passageText = ({ prose, slide, speakerNotes }: Passage) => [
  proseText(prose),
  slide && proseText(slide),
  speakerNotes.map(proseText),
  tablesIn(prose.tokens),
];

/** The cells of each table, row by row. */
function tablesIn(tokens: readonly Token[]): readonly string[] {
  const cells: string[] = [];
  tokens.forEach(({ type, tag }, index) => {
    if (type === "table_open" || type === "tr_open") cells.push(type);
    if (type === "td_open" || type === "th_open") cells.push(`${tag} ${tokensText([tokens[index + 1]!])}`);
  });
  return cells;
}

/** All that an article says, without where in its file it stands. */
export function said({
  meta,
  experts,
  abstract,
  prompts,
  parts,
  footnotes,
  references,
  images,
  targets,
}: Article) {
  return {
    title: meta.title,
    experts: experts.map(({ name }) => name),
    abstract: passageText(abstract),
    prompts: prompts.map(({ prose }) => proseText(prose)),
    parts: parts.map((part) => ({
      ...{ kind: part.kind, id: part.id, heading: part.heading.text, short: part.heading.short },
      aliases: part.aliases,
      prompts: part.prompts.map(({ prose }) => proseText(prose)),
      text:
        part.kind === "section"
          ? passageText(part.body)
          : [
              passageText(part.intro),
              part.answers.map(({ id, position, keyPoints, body }) => [
                ...[id, position?.text, keyPoints.map(({ text }) => text), passageText(body)],
              ]),
            ],
    })),
    footnotes: footnotes.map(({ prose }) => proseText(prose)),
    works: references.works.map(({ key, html }) => [key, html]),
    citations: references.citations,
    images: images.map(({ src, alt }) => [src, alt]),
    ids: [...targets.keys()].sort(),
  };
}

/** The words that an article has for readers of its handout, but for formulas and diagrams, which have other forms. */
export function wordsForReaders({
  meta,
  abstract,
  prompts,
  parts: all,
  footnotes,
}: Article): readonly string[] {
  // An index is made anew by each program; without it, its section is empty.
  const parts = all.filter((part) => part.kind === "question" || !part.showsIndex);
  const passages = parts.flatMap((part) =>
    part.kind === "section" ? [part.body] : [part.intro, ...part.answers.map(({ body }) => body)],
  );
  const asked = [...prompts, ...parts.flatMap((part) => part.prompts)];
  const proses = [...[abstract, ...passages, ...asked, ...footnotes].map(({ prose }) => prose)];
  const positions = questionsOf({ parts }).flatMap(({ answers }) =>
    answers.map(({ position }) => position?.text),
  );
  const shown = proses.map(({ tokens }) => tokensText(withoutForms(shownTokens(tokens, "handout"))));
  return wordsOf(
    [meta.title, ...parts.map(({ heading }) => heading.text), ...positions, ...shown].join("\n"),
  );
}

function withoutForms(tokens: readonly Token[]): readonly Token[] {
  return (
    tokens
      .filter(({ type }) => !type.startsWith("math") && type !== "diagram")
      // The number of a note that is referred to again would be joined to its word.
      .map((token) =>
        token.type === "sup_open" ? Object.create(token, { type: { value: "softbreak" } }) : token,
      )
      .map((token) =>
        token.children ? Object.create(token, { children: { value: withoutForms(token.children) } }) : token,
      )
  );
}
