import type { Question } from "../../src/model/article.ts";
import type { Meta } from "../../src/model/meta.ts";
import { isEmpty, type Prose } from "../../src/model/prose.ts";
import { endingList } from "../../src/prose/list-items.ts";
import type { Vote, VoteOption } from "../layout/body.ts";
import { votePages } from "../layout/vote-pages.ts";
import type { Screen } from "./slide.ts";
import { promptNotes } from "./speaker-notes.ts";

const WORDS: readonly VoteOption[] = (["yes", "no", "unsure"] as const).map((word) => ({
  kind: "word",
  word,
}));

/** Screens around the answers of a question. */
export interface VoteScreens {
  readonly before: readonly Screen[];
  readonly after: readonly Screen[];
}

/**
 * The screens on which the group votes before it sees the answers, and again after them. None unless
 * the article asks for discussion first and the question has prompts. `height` is that of a screen's
 * body, in px of 720.
 */
export function voteScreens(question: Question, height: number, talk: Meta["talk"]): VoteScreens {
  const { prompts } = question;
  if (talk.order !== "discuss-first" || prompts.length === 0) return { before: [], after: [] };
  const pages = votePages(voteOn(question), height, talk.ratio);
  const before = pages.map((body, index): Screen => {
    return { body, notes: index === 0 ? promptNotes(prompts) : [], weight: weightOf(body) };
  });
  const last = pages.at(-1)!;
  // What it asks stands on the screen before the answers.
  const after: Screen = {
    body: { ...last, round: "after" },
    notes: promptNotes(prompts),
    weight: weightOf(last),
    echo: true,
  };
  return { before, after: [after] };
}

/**
 * A question's prompts with the options of the vote: the items of the list at the end of the last
 * prompt; without a list the experts who answer, when there are several; else yes, no and not sure.
 */
export function voteOn(question: Question): Vote {
  const { prompts, answers } = question;
  const proses = prompts.map(({ prose }) => prose);
  const list = endingList(proses.at(-1)!);
  const round = "before";
  if (list && list.items.length > 1) {
    const options = list.items.map((prose): VoteOption => ({ kind: "listed", prose }));
    return { kind: "vote", question, round, prompts: filled([...proses.slice(0, -1), list.before]), options };
  }
  const experts = answers.flatMap(({ expert }) => (expert ? [{ kind: "expert", expert } as const] : []));
  return { kind: "vote", question, round, prompts: proses, options: experts.length > 1 ? experts : WORDS };
}

/** A prompt that is nothing but its options takes time as well. */
function weightOf({ prompts }: Vote): number {
  return Math.max(1, prompts.length);
}

function filled(proses: readonly Prose[]): readonly Prose[] {
  return proses.filter((prose) => !isEmpty(prose));
}
