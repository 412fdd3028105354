import type { Answer, KeyPoint, Passage, Position } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import type { Ratio } from "../../src/model/meta.ts";
import { exhibitsIn, type ProseExhibit } from "../../src/prose/exhibits.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Exhibit } from "../layout/body.ts";
import { exhibitPages } from "../layout/exhibit-pages.ts";
import type { Screen } from "./slide.ts";

/** Where figures come from, and what stands beside them. */
interface Source {
  /** The id of the answer, question or section. */
  readonly id: string;
  readonly expert?: Expert;
  readonly position?: Position;
  /** The room for them: the height of a slide's body in px of 720. */
  readonly height: number;
  readonly ratio: Ratio;
}

/** The screens of the figures that stand behind so many key points of an answer. */
export interface PlacedExhibits {
  readonly pointsBefore: number;
  readonly screens: readonly Screen[];
}

/**
 * The figures, tables, formulas, diagrams and listings of an answer, each on screens of its own, in the order
 * of the text. An answer with a `::: slide` block has none: the block stands for all of it.
 */
export function answerExhibits(
  answer: Answer,
  room: Pick<Source, "height" | "ratio">,
): readonly PlacedExhibits[] {
  if (answer.body.slide) return [];
  const { id, expert, position } = answer;
  const source = { ...room, id, ...(expert ? { expert } : {}), ...(position ? { position } : {}) };
  return exhibitsIn(answer.body.prose, "talk").map((found) => {
    const pointsBefore = pointsBeforeIn(answer, found);
    const keyPoint = answer.keyPoints[pointsBefore - 1];
    return { pointsBefore, screens: screensOf(found, source, keyPoint) };
  });
}

/** A first sentence that serves as key point is not marked in the text: it stands in its first paragraph. */
function pointsBeforeIn({ keyPointSource }: Answer, found: ProseExhibit): number {
  if (keyPointSource === "first-sentence") return Math.min(1, found.paragraphsBefore);
  return found.pointsBefore;
}

/** The screens of the figures of an introduction or a section. What its `::: slide` block shows is left out. */
export function passageExhibits({ prose, slide }: Passage, source: Source): readonly Screen[] {
  const shown = slide ? exhibitsIn(slide, "talk").map(({ label }) => label) : [];
  const isShown = ({ label }: ProseExhibit) =>
    label?.number !== undefined &&
    shown.some((other) => other?.kind === label.kind && other.number === label.number);
  return exhibitsIn(prose, "talk")
    .filter((found) => !isShown(found))
    .flatMap((found) => screensOf(found, source));
}

function screensOf(found: ProseExhibit, source: Source, keyPoint?: KeyPoint): readonly Screen[] {
  const { id, expert, position, height, ratio } = source;
  const exhibit: Exhibit = {
    kind: "exhibit",
    shows: found.kind,
    prose: found.prose,
    ...(expert ? { expert } : {}),
    ...(position ? { position } : {}),
    ...(keyPoint ? { keyPoint } : {}),
    line: found.line,
  };
  return exhibitPages(exhibit, { id, height, ratio }).map((body) => ({
    body,
    notes: [],
    weight: weightOf(body),
    ...(expert ? { speaker: expert } : {}),
  }));
}

/** A figure is looked at about as long as a sentence is read; its rows and lines are not read out. */
const LOOKED_AT = 120;

function weightOf({ keyPoint }: Exhibit): number {
  return LOOKED_AT + (keyPoint ? proseText(keyPoint.prose).length : 0);
}
