import type { Question } from "../../src/model/article.ts";
import { isEmpty, type Prose } from "../../src/model/prose.ts";
import { endingList } from "../../src/prose/list-items.ts";
import type { Vote, VoteOption } from "../layout/body.ts";

const WORDS: readonly VoteOption[] = (["yes", "no", "unsure"] as const).map((word) => ({
  kind: "word",
  word,
}));

/**
 * A question's prompts with the options of the vote: the items of the list at the end of the last
 * prompt; without a list the experts who answer, when there are several; else yes, no and not sure.
 */
export function voteOn({ id, prompts, answers }: Question): Vote {
  const proses = prompts.map(({ prose }) => prose);
  const list = endingList(proses.at(-1)!);
  if (list && list.items.length > 1) {
    const options = list.items.map((prose): VoteOption => ({ kind: "listed", prose }));
    return { kind: "vote", id, prompts: filled([...proses.slice(0, -1), list.before]), options };
  }
  const experts = answers.flatMap(({ expert }) => (expert ? [{ kind: "expert", expert } as const] : []));
  return { kind: "vote", id, prompts: proses, options: experts.length > 1 ? experts : WORDS };
}

function filled(proses: readonly Prose[]): readonly Prose[] {
  return proses.filter((prose) => !isEmpty(prose));
}
