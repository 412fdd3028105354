import { ballotsIn, bindVoteScreens } from "../votes/vote-screens.ts";
import { type KeptVotes, openVotes, ROUNDS, zeros } from "../votes/votes.ts";
import type { DeckConnection } from "./connection.ts";
import { bindControls } from "./controls.ts";
import { bindJump } from "./jump.ts";
import { bindKeys } from "./keys.ts";
import { bindNotes } from "./notes.ts";
import { type Desk, find } from "./parts.ts";
import { bindPictures } from "./pictures.ts";
import { screensOf } from "./steps.ts";
import { bindTimes } from "./times.ts";
import { bindVotePanel } from "./vote-panel.ts";

/** What the desk is made of. */
const PARTS = [bindPictures, bindNotes, bindTimes, bindVotePanel, bindControls, bindJump];

/** The deck keeps the votes. */
const NOT_KEPT: KeptVotes = {
  load: (ballot) => ({ before: zeros(ballot), after: zeros(ballot) }),
  save: () => undefined,
};

/** Whether this page was asked for as the speaker's desk: `?desk`. */
export function isDesk(): boolean {
  return new URLSearchParams(location.search).has("desk");
}

/**
 * Shows the speaker's desk in place of the deck. The page has all slides and notes itself; where the talk
 * is comes over the connection, and what the speaker does goes back over it.
 */
export function openDesk(root: HTMLElement, connection: DeckConnection): void {
  const template = document.querySelector<HTMLTemplateElement>("template#desk")!;
  const element = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  root.hidden = true;
  document.documentElement.dataset.talk = "desk";
  document.title = element.dataset.deskTitle ?? document.title;
  document.body.append(element);
  const desk: Desk = { desk: element, root, screens: screensOf(root), connection };
  const parts = PARTS.map((bind) => bind(desk));
  bindKeys(desk);
  const away = find(element, ".desk-away");
  const votes = openVotes(ballotsIn(root), NOT_KEPT);
  bindVoteScreens(root, votes);
  let shown = "";
  connection.onState((state) => {
    const now = JSON.stringify(state ?? null);
    if (now === shown) return;
    shown = now;
    away.textContent = state ? "" : (away.dataset.away ?? "");
    if (!state) return;
    for (const round of ROUNDS)
      if (state.vote) votes.setCounts(state.vote.key, round, state.vote.counts[round]);
    for (const show of parts) show(state);
  });
}
