import type { Talk } from "../commands/command.ts";
import { blankOf } from "../show/blank.ts";
import { currentVote } from "../votes/current-vote.ts";
import { actOn } from "../votes/vote-keys.ts";
import type { Votes } from "../votes/votes.ts";
import type { DeckControl } from "./connection.ts";
import type { DeckCommand, DeckState } from "./protocol.ts";

/** What moves a deck. */
const MOVES = ["slidechanged", "fragmentshown", "fragmenthidden"];

/** Lets a desk see where a deck is, and move it. `runCommand` runs a command of the deck by its id. */
export function deckControl(talk: Talk, votes: Votes, runCommand: (id: string) => void): DeckControl {
  const listeners = new Set<(state: DeckState) => void>();
  const tell = () => {
    const state = stateOf(talk, votes);
    for (const listener of listeners) listener(state);
  };
  for (const event of MOVES) talk.deck.on(event, tell);
  votes.onChange(tell);
  new MutationObserver(tell).observe(talk.root, { attributeFilter: ["data-blank"] });
  return {
    state: () => stateOf(talk, votes),
    run: (command) => run(command, talk, votes, runCommand),
    onChange: (listener) => void listeners.add(listener),
  };
}

function stateOf({ root, deck }: Talk, votes: Votes): DeckState {
  const { h, v } = deck.getIndices();
  const blank = blankOf(root) !== undefined;
  const vote = currentVote(deck, votes);
  const step = stepOf(deck.getCurrentSlide());
  return { slide: h, screen: v ?? 0, step, blank, ...(vote ? { vote } : {}) };
}

/** The last step that is shown; reveal.js has numbered all fragments from 0. */
function stepOf(screen: HTMLElement): number {
  const shown = [...screen.querySelectorAll<HTMLElement>(".fragment.visible")];
  return Math.max(-1, ...shown.map(({ dataset }) => Number(dataset.fragmentIndex)));
}

function run(command: DeckCommand, { deck }: Talk, votes: Votes, runCommand: (id: string) => void): void {
  switch (command.kind) {
    case "next":
    case "previous":
      step(command.kind, runCommand);
      break;
    case "blank":
      runCommand("black");
      break;
    case "go":
      deck.slide(command.slide, command.screen, -1);
      break;
    case "key":
      press(command);
      break;
    case "count": {
      const vote = currentVote(deck, votes);
      if (vote?.options[command.option])
        actOn(vote, { kind: "count", option: command.option, step: command.by }, votes);
    }
  }
}

/** A step closes a figure on the whole display and does nothing else. A list that is open does not stop it. */
function step(kind: "next" | "previous", runCommand: (id: string) => void): void {
  const dialog = openDialog();
  dialog?.close();
  if (!dialog?.matches(".enlarged")) runCommand(kind);
}

function openDialog(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>("dialog[open]");
}

/**
 * A key that was pressed at the desk does here what it does here. Browsers close a dialog only by an
 * Escape key that was really pressed.
 */
function press({ key, code, shift: shiftKey }: Pick<KeyCommand, "key" | "code" | "shift">): void {
  const dialog = openDialog();
  if (dialog && key === "Escape") {
    dialog.close();
    return;
  }
  const event = new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true });
  (dialog ?? document.body).dispatchEvent(event);
}

type KeyCommand = Extract<DeckCommand, { kind: "key" }>;
