import type { RevealApi } from "reveal.js";
import type { DeckConnection, DeckControl } from "./connection.ts";
import { readCommand, readState } from "./protocol.ts";

/** Marks the messages of desk and deck among others. */
const MARK = "triptych-desk";

/** How often a desk asks its deck for a sign of life, and how long it waits for one, in ms. */
const ASKED_EVERY = 1000;
const PATIENCE = 3000;

/** Whether the two windows may talk: pages of one site, or files on disk, which all have the origin `null`. */
function isOurs({ origin }: MessageEvent): boolean {
  return origin === (location.protocol === "file:" ? "null" : location.origin);
}

/** The origin to which a message goes. A page from disk has none that could be named. */
function target(): string {
  return location.protocol === "file:" ? "*" : location.origin;
}

/**
 * The deck's end: answers every desk that this window opened. A desk asks again and again, so that it is
 * found again after either page was loaded anew.
 */
export function answerDesks(control: DeckControl): void {
  const desks = new Set<Window>();
  const tell = (desk: Window) => desk.postMessage({ [MARK]: "state", state: control.state() }, target());
  control.onChange(() => {
    for (const desk of desks) {
      if (desk.closed) desks.delete(desk);
      else tell(desk);
    }
  });
  addEventListener("message", (event: MessageEvent) => {
    const desk = event.source as Window | null;
    if (!isOurs(event) || desk?.opener !== window || event.data?.[MARK] === undefined) return;
    desks.add(desk);
    const command = readCommand(event.data.command);
    if (command) control.run(command);
    else tell(desk);
  });
}

/** The desk's end: the connection to the window that opened this one. */
export function connectToOpener(): DeckConnection {
  const deck = opener as Window | null;
  let heard = Date.now();
  const listeners = new Set<Parameters<DeckConnection["onState"]>[0]>();
  const send = (message: object) => deck?.postMessage({ [MARK]: "desk", ...message }, target());
  addEventListener("message", (event: MessageEvent) => {
    if (!isOurs(event) || event.source !== deck || event.data?.[MARK] !== "state") return;
    const state = readState(event.data.state);
    heard = Date.now();
    if (state) for (const listener of listeners) listener(state);
  });
  setInterval(() => {
    send({});
    if (Date.now() - heard > PATIENCE) for (const listener of listeners) listener(undefined);
  }, ASKED_EVERY);
  return {
    send: (command) => send({ command }),
    onState(listener) {
      listeners.add(listener);
      if (!deck) listener(undefined);
      send({});
    },
  };
}

/** The desk that this deck opened since it was loaded. */
let desk: Window | null = null;

/** Makes the key S open the desk of this deck, or show the one that is open. */
export function bindDeskWindow(root: HTMLElement, deck: RevealApi): void {
  deck.addKeyBinding({ keyCode: 83, key: "S", description: root.dataset.desk ?? "" }, () => {
    if (!openDeskWindow()) sayBlocked(root.dataset.deskBlocked ?? "");
  });
}

/** Opens the desk in a window of its own, or shows it. Gives whether the browser allowed it. */
function openDeskWindow(): boolean {
  const address = `${location.href.replace(/[?#].*$/, "")}?desk`;
  if (!desk || desk.closed)
    desk = open(address, `${MARK} ${location.pathname}`, "popup,width=1180,height=760");
  desk?.focus();
  return desk !== null;
}

function sayBlocked(message: string): void {
  const dialog = document.createElement("dialog");
  dialog.textContent = message;
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}
