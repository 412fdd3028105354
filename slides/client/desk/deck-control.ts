import type { RevealApi } from "reveal.js";
import type { DeckControl } from "./connection.ts";
import type { DeckCommand, DeckState } from "./protocol.ts";

/** What moves a deck, or changes what it shows. */
const CHANGES = ["ready", "slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"];

/** Lets a desk see where a deck is, and move it. */
export function deckControl(deck: RevealApi): DeckControl {
  const listeners = new Set<(state: DeckState) => void>();
  const tell = () => {
    const state = stateOf(deck);
    for (const listener of listeners) listener(state);
  };
  for (const event of CHANGES) deck.on(event, tell);
  return {
    state: () => stateOf(deck),
    run: (command) => run(command, deck),
    onChange: (listener) => void listeners.add(listener),
  };
}

function stateOf(deck: RevealApi): DeckState {
  const { h, v } = deck.getIndices();
  return { slide: h, screen: v ?? 0, step: stepOf(deck.getCurrentSlide()), blank: deck.isPaused() };
}

/** The last step that is shown; reveal.js has numbered all fragments from 0. */
function stepOf(screen: HTMLElement): number {
  const shown = [...screen.querySelectorAll<HTMLElement>(".fragment.visible")];
  return Math.max(-1, ...shown.map(({ dataset }) => Number(dataset.fragmentIndex)));
}

function run(command: DeckCommand, deck: RevealApi): void {
  switch (command.kind) {
    case "next":
      deck.next();
      break;
    case "previous":
      deck.prev();
      break;
    case "go":
      deck.slide(command.slide, command.screen, -1);
      break;
    case "blank":
      deck.togglePause();
      break;
    case "key":
      press(command);
      break;
    case "count":
  }
}

/** A key that was pressed at the desk does here what it does here. */
function press({ key, keyCode, shift: shiftKey }: Extract<DeckCommand, { kind: "key" }>): void {
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key, keyCode, shiftKey, bubbles: true, cancelable: true }),
  );
}
