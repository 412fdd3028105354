import type { DeckConnection } from "../desk/connection.ts";
import { type DeckState, readState } from "../desk/protocol.ts";
import { openLiveSocket } from "./live-socket.ts";
import { REMOTE_SOCKET, type RemoteHears, type RemoteSays } from "./messages.ts";

/** Whether this page was given to a phone that steers. */
export function isRemote(root: HTMLElement): boolean {
  return root.dataset.live === REMOTE_SOCKET;
}

/** The desk's end on a phone: the server of the presentation passes on what it and the deck say. */
export function connectToServer(): DeckConnection {
  const listeners = new Set<(state: DeckState | undefined) => void>();
  let known: DeckState | undefined;
  const tell = (state: DeckState | undefined) => {
    known = state;
    for (const listener of listeners) listener(state);
  };
  const socket = openLiveSocket(REMOTE_SOCKET, {
    heard: (message) => tell(readState((message as RemoteHears).state)),
    lost: () => tell(undefined),
  });
  return {
    send: (command) => socket.send({ kind: "command", command } satisfies RemoteSays),
    onState(listener) {
      listeners.add(listener);
      listener(known);
    },
  };
}
