import type { DeckCommand, DeckState } from "./protocol.ts";

/** How a desk reaches its deck: the window that opened it, or a socket. */
export interface DeckConnection {
  /** Asks the deck to do something. What comes of it arrives as a state. */
  send(command: DeckCommand): void;
  /** Calls back with each state of the deck, and with undefined while the deck cannot be reached. */
  onState(listener: (state: DeckState | undefined) => void): void;
}

/** The deck as a desk uses it, whatever lies between the two. */
export interface DeckControl {
  state(): DeckState;
  run(command: DeckCommand): void;
  /** Calls back with each new state. */
  onChange(listener: (state: DeckState) => void): void;
}
