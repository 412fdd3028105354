import type { ScriptWords } from "../../script-words.ts";
import { dialogOf } from "../dialogs/dialog.ts";
import { element } from "../element.ts";
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

/** Gives what opens the desk of this deck in a window of its own, or shows the one that is open. */
export function deskOpener(words: ScriptWords): () => void {
  const sayBlocked = dialogOf({
    command: "desk",
    title: words.speakerDesk,
    words,
    content: () => [element("p", {}, words.deskBlocked)],
  });
  let desk: Window | null = null;
  return () => {
    const address = `${location.href.replace(/[?#].*$/, "")}?desk`;
    if (!desk || desk.closed)
      desk = open(address, `${MARK} ${location.pathname}`, "popup,width=1180,height=760");
    if (desk) desk.focus();
    else sayBlocked();
  };
}
