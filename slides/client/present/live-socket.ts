/** A connection to the server of a presentation that comes back by itself. */
export interface LiveSocket {
  /** Sends a message now; without a connection it is lost. */
  send(message: object): void;
}

/** What is told of a connection. */
export interface SocketEvents {
  heard(message: unknown): void;
  /** It is gone, and tried again. */
  lost?(): void;
}

/** Waits between tries, in ms: short at first, since a phone that wakes up finds its network soon. */
const FIRST_WAIT = 300;
const LONGEST_WAIT = 5_000;
/** A page that was hidden for so long, in ms, may hold a connection that is dead and does not know it. */
const DOUBTFUL = 5_000;

/** Opens a connection to a place of this page's own server (`/__triptych/deck`). It is tried again for ever. */
export function openLiveSocket(path: string, events: SocketEvents): LiveSocket {
  let socket: WebSocket | undefined;
  let wait = FIRST_WAIT;
  let timer = 0;
  const open = () => {
    clearTimeout(timer);
    const own = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`);
    socket = own;
    own.onopen = () => {
      wait = FIRST_WAIT;
    };
    own.onmessage = ({ data }) => events.heard(JSON.parse(data as string));
    own.onclose = () => {
      if (socket !== own) return;
      socket = undefined;
      events.lost?.();
      // 300 phones that lost the server together do not come back in the same moment.
      timer = window.setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  };
  const again = () => {
    const before = socket;
    socket = undefined; // its end is no news
    before?.close();
    wait = FIRST_WAIT;
    open();
  };
  whenAwake(again);
  open();
  return {
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
  };
}

/** Calls `awake` when the page is shown after a while, and when the device is in a network again. */
function whenAwake(awake: () => void): void {
  let hiddenAt = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > DOUBTFUL) awake();
  });
  window.addEventListener("online", awake);
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) awake();
  });
}
