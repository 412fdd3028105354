import type { Answer, KeyPoint, Passage, Position } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import { isEmpty, type Prose } from "../../src/model/prose.ts";
import { exhibitsIn, type ProseExhibit } from "../../src/prose/exhibits.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Exhibit } from "../layout/body.ts";
import { exhibitPages } from "../layout/exhibit-pages.ts";
import type { NotePassage, Room, Screen } from "./slide.ts";
import { spoken } from "./speaker-notes.ts";

/** The screens of a figure that stands behind so many key points of an answer. */
export interface PlacedExhibits {
  readonly pointsBefore: number;
  readonly screens: readonly Screen[];
}

/** Whose an exhibit is: the id of the answer, question or section, and what stands beside it. */
interface Source {
  readonly id: string;
  readonly expert?: Expert | undefined;
  readonly position?: Position | undefined;
  readonly keyPoint?: KeyPoint | undefined;
}

/**
 * The figures, tables, formulas, diagrams and listings of an answer, each on screens of its own, in the order
 * of the text. An answer with a `::: slide` block has none: the block stands for all of it.
 */
export function answerExhibits(answer: Answer, room: Room): readonly PlacedExhibits[] {
  if (answer.body.slide) return [];
  const { id, expert, position, keyPoints } = answer;
  return exhibitsIn(answer.body.prose, "talk").map((found) => {
    const pointsBefore = pointsBeforeIn(answer, found);
    const source = { id, expert, position, keyPoint: keyPoints[pointsBefore - 1] };
    return { pointsBefore, screens: screensOf(found, source, room) };
  });
}

/** A first sentence that serves as key point is not marked in the text: it stands in its first paragraph. */
function pointsBeforeIn({ keyPointSource }: Answer, found: ProseExhibit): number {
  if (keyPointSource === "first-sentence") return Math.min(1, found.paragraphsBefore);
  return found.pointsBefore;
}

/** The screens of what an introduction or a section has to show, `id` is its own. What its `::: slide` block shows is left out. */
export function passageExhibits({ prose, slide }: Passage, id: string, room: Room): readonly Screen[] {
  const shown = slide ? exhibitsIn(slide, "talk").map(({ label }) => label) : [];
  const isShown = ({ label }: ProseExhibit) =>
    label?.number !== undefined &&
    shown.some((other) => other?.kind === label.kind && other.number === label.number);
  return exhibitsIn(prose, "talk")
    .filter((found) => !isShown(found))
    .flatMap((found) => screensOf(found, { id }, room));
}

function screensOf(found: ProseExhibit, source: Source, { height, ratio }: Room): readonly Screen[] {
  const { id, expert, position, keyPoint } = source;
  const exhibit: Exhibit = {
    kind: "exhibit",
    shows: found.kind,
    prose: found.prose,
    ...(expert ? { expert } : {}),
    ...(position ? { position } : {}),
    ...(keyPoint ? { keyPoint } : {}),
    line: found.line,
  };
  const { prose: said } = spoken({ prose: found.said });
  return exhibitPages(exhibit, { id, height, ratio }).map((body, index) => ({
    body,
    notes: notesOf([...(index === 0 ? [said] : []), ...(body.leftOut ? [body.leftOut.rest] : [])]),
    weight: LOOKED_AT + (keyPoint ? proseText(keyPoint.prose).length : 0),
    ...(expert ? { speaker: expert } : {}),
  }));
}

function notesOf(proses: readonly Prose[]): readonly NotePassage[] {
  return proses.filter((prose) => !isEmpty(prose)).map((prose) => ({ kind: "text", prose }));
}

/** A figure is looked at about as long as so many characters are said. */
const LOOKED_AT = 120;
