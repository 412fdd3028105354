import type { Article, Part } from "../../src/model/article.ts";
import { type Matrix, matrixOf } from "../../src/model/matrix.ts";
import type { Body, ContentsEntry } from "../layout/body.ts";
import { type ContentsGroup, contentsBody } from "../layout/contents-body.ts";
import { bodyHeight } from "../layout/dimensions.ts";
import { matrixPages } from "../layout/matrix-pages.ts";
import { paginate } from "../layout/paginate-cards.ts";
import { referencePages } from "../layout/reference-pages.ts";
import { FLOOR, GATHERED_SIZE } from "../layout/sizes.ts";
import { titleBody } from "../layout/title-body.ts";
import { promptCards } from "./cards.ts";
import { questionNumbers } from "./question-numbers.ts";
import { type NotePassage, type PlainSubject, proseScreen, type UnnumberedSlide } from "./slide.ts";
import { passageNotes } from "./speaker-notes.ts";

/** With fewer questions than this there are no contents: the first question comes soon enough. */
const FEWEST_LISTED = 7;

/** The slides before the parts; `parts` are those that the contents list. */
export function openingSlides(article: Article, parts: readonly Part[]): readonly UnnumberedSlide[] {
  const { abstract, experts, meta } = article;
  const { lang, talk } = meta;
  const notes = abstract.slide ? [] : passageNotes(abstract, article.prompts);
  const slides = [briefSlide("title", [titleBody(experts, talk.ratio)], notes)];
  if (abstract.slide) {
    const screen = proseScreen(abstract.slide, passageNotes(abstract, []));
    slides.push({ subject: { kind: "abstract" }, screens: [screen] });
  }
  if (parts.filter(({ kind }) => kind === "question").length >= FEWEST_LISTED)
    slides.push(briefSlide("contents", [contentsBody(groupsOf(article, parts), talk.ratio, lang)]));
  return slides;
}

/** The parts as the contents list them, under the headings of the sections that they follow. */
function groupsOf(article: Article, parts: readonly Part[]): readonly ContentsGroup[] {
  const numbers = questionNumbers(article);
  const groups: { heading?: string; entries: ContentsEntry[] }[] = [{ entries: [] }];
  for (const part of article.parts) {
    if (part.kind === "section") groups.push({ heading: part.heading.listed, entries: [] });
    if (!parts.includes(part)) continue;
    const number = part.kind === "question" ? String(numbers.of(part)) : "";
    groups.at(-1)!.entries.push({ number, part });
  }
  return groups.filter(({ entries }) => entries.length > 0);
}

/** The slides between the last part and the backups; `parts` are those that come before them. */
export function closingSlides(article: Article, parts: readonly Part[]): readonly UnnumberedSlide[] {
  const { lang, talk } = article.meta;
  const { ratio } = talk;
  const { works } = article.references;
  const slides: UnnumberedSlide[] = [];
  const matrix = shownOf(matrixOf(article), parts);
  // A table of one row or one column would repeat what the question's slide shows.
  if (matrix.columns.length > 1 && matrix.rows.length > 1)
    slides.push(briefSlide("glance", matrixPages(matrix, ratio, lang)));
  const prompts = promptCards(article);
  if (prompts.length > 0) {
    const pages = paginate(prompts, bodyHeight("", ratio), ratio, GATHERED_SIZE);
    // A prompt too long for a screen of its own gets smaller text.
    const screens = pages.map((body) => ({
      body: { ...body, floor: FLOOR },
      notes: [],
      weight: body.cards.length,
    }));
    slides.push({ subject: { kind: "discuss" }, screens });
  }
  if (works.length > 0) slides.push(briefSlide("references", referencePages(works, ratio)));
  slides.push(briefSlide("closing", [{ kind: "closing" }]));
  return slides;
}

/** The questions that are among these parts, and the experts who answer any of them. */
function shownOf({ columns, rows }: Matrix, parts: readonly Part[]): Matrix {
  const shown = rows.filter(({ question }) => parts.includes(question));
  const speaks = columns.map((_expert, index) => shown.some(({ cells }) => cells[index]));
  const only = <Item>(items: readonly Item[]) => items.filter((_item, index) => speaks[index]);
  return {
    columns: only(columns),
    rows: shown.map(({ question, cells }) => ({ question, cells: only(cells) })),
  };
}

/** A slide on which the speaker does not stay long: its screens weigh nothing. */
function briefSlide(
  kind: PlainSubject,
  bodies: readonly Body[],
  notes: readonly NotePassage[] = [],
): UnnumberedSlide {
  const screens = bodies.map((body, index) => ({ body, notes: index === 0 ? notes : [], weight: 0 }));
  return { subject: { kind }, screens };
}
