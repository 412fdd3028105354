import type { CurrentVote } from "../votes/current-vote.ts";
import { type Desk, filled, find, type ShowState } from "./parts.ts";

/** Shows the counts of the vote on the screen, with buttons that count. */
export function bindVotePanel({ desk, connection }: Desk): ShowState {
  const panel = find(desk, ".desk-vote");
  const list = find(panel, "ul");
  const send = (option: number, by: 1 | -1) => connection.send({ kind: "count", option, by });
  let shown = "";
  return ({ vote }) => {
    panel.hidden = vote === undefined;
    const names = JSON.stringify(vote?.options ?? []);
    // The buttons stay when only counts change, so that the focus does.
    if (names !== shown) {
      shown = names;
      list.replaceChildren(...(vote?.options ?? []).map((option, index) => rowOf(option, index, list, send)));
    }
    vote?.counts[vote.round].forEach((count, index) => {
      list.children[index]!.querySelector("output")!.value = String(count);
    });
  };
}

function rowOf(
  { name: label, letter: key }: CurrentVote["options"][number],
  index: number,
  list: HTMLElement,
  send: (option: number, by: 1 | -1) => void,
): HTMLElement {
  const row = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = label;
  const letter = document.createElement("kbd");
  letter.textContent = key ?? "";
  letter.hidden = key === undefined;
  const button = (sign: string, sentence: string | undefined, by: 1 | -1) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.ariaLabel = filled(sentence, { name: label });
    made.addEventListener("click", () => send(index, by));
    return made;
  };
  const { fewer, more } = list.dataset;
  row.append(letter, name, button("−", fewer, -1), document.createElement("output"), button("+", more, 1));
  return row;
}
