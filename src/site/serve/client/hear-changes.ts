/** What the server sends: how often it has made the site, and the pages that changed last, or all (`*`). */
export interface Change {
  readonly version: string;
  readonly pages: readonly string[] | "*";
}

const VERSION = "/__triptych/version";
const ADDRESS = "/__triptych/events";

/**
 * Calls `changed` when this page is no longer what the server shows: when the server says so, or was away
 * meanwhile. A browser opens six connections to a server, so only one of its tabs listens and tells
 * the others; where it has no locks (on another machine without https), each listens by itself.
 */
export function hearChanges(changed: () => void): void {
  let version = document.querySelector<HTMLElement>("script[data-version]")?.dataset.version;
  const channel = new BroadcastChannel("triptych");
  const hear = (change: Change) => {
    const isNext = nextOf(version) === change.version;
    if (change.version === version) return;
    // Of a change that comes after others were missed, nobody knows what those were.
    if (isNext && change.pages !== "*" && !change.pages.includes(pathOf(location.pathname)))
      version = change.version;
    else changed();
  };
  channel.onmessage = ({ data }) => hear(data as Change);
  const listen = () =>
    new Promise<never>(() => {
      new EventSource(ADDRESS).onmessage = ({ data }) => {
        const change = JSON.parse(data as string) as Change;
        channel.postMessage(change);
        hear(change);
      };
    });
  // A change that was told before this script ran.
  void fetch(VERSION).then(async (answer) => {
    const now = await answer.text();
    if (now !== version) hear({ version: now, pages: "*" });
  });
  if (navigator.locks) void navigator.locks.request("triptych", listen);
  else void listen();
}

/** Versions are `<start of the server>-<number>`. */
function nextOf(version = ""): string {
  const [, start, number] = /^(.*)-(\d+)$/.exec(version) ?? [];
  return `${start}-${Number(number) + 1}`;
}

/** The file of the site at an address: `naps/index.html`. */
function pathOf(address: string): string {
  const path = decodeURIComponent(address).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
