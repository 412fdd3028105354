import type { DeckConnection } from "./connection.ts";
import type { DeckState } from "./protocol.ts";
import type { Screens } from "./steps.ts";

/** What the parts of a desk are given. */
export interface Desk {
  /** The desk itself: a copy of the page's template. */
  readonly desk: HTMLElement;
  /** The deck's own element, which is hidden. */
  readonly root: HTMLElement;
  readonly screens: Screens;
  readonly connection: DeckConnection;
}

/** A part of the desk shows each state of the deck. */
export type ShowState = (state: DeckState) => void;

/** Finds an element that the template of the desk has. */
export function find<Found extends HTMLElement = HTMLElement>(within: HTMLElement, selector: string): Found {
  return within.querySelector<Found>(selector)!;
}

/** Fills the places of a sentence: `{time} late`. */
export function filled(sentence = "", values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}
