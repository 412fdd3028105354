import { DELIVER, type Delivery } from "../handout/in-page/deliveries.ts";
import type { Files } from "../handout/layout/handout-files.ts";
import type { Session } from "./devtools.ts";
import { type Page, pageIn } from "./page.ts";
import { serveFrom } from "./serve.ts";
import type { Browser } from "./start-browser.ts";

/** A tab that is open before it is known what goes into it. */
export interface Tab {
  readonly page: Page;
  /** From now on the tab is answered from these files. */
  show(files: Files): void;
  /** From now on given what the page delivers. */
  heard(listener: (delivery: Delivery) => void): void;
  close(): Promise<void>;
}

/** Opens a tab. It can be taken before it is open, so that what it is to show is made meanwhile. */
function openTab(browser: Browser): Tab {
  let files: Files = async () => undefined;
  let listener: (delivery: Delivery) => void = () => undefined;
  const opening = browser.open().then(async ({ session, close }) => {
    session.on("Runtime.bindingCalled", ({ payload }: { payload: string }) => listener(JSON.parse(payload)));
    const page = pageIn(session);
    await Promise.all([serveFrom(session, (path) => files(path)), ...prepare(session)]);
    return { page, close };
  });
  // Whoever uses it is told; nobody may, when no article can be set.
  opening.catch(() => undefined);
  return {
    page: {
      goto: async (address) => (await opening).page.goto(address),
      evaluate: async (work, given) => (await opening).page.evaluate(work, given),
      pdf: async (options) => (await opening).page.pdf(options),
    },
    show: (shown) => {
      files = shown;
    },
    heard: (told) => {
      listener = told;
    },
    close: () => opening.then(({ close }) => close()).catch(() => undefined),
  };
}

/** Layout and print have to be of one medium, or lines would break anew in the end. */
function prepare(session: Session): readonly Promise<unknown>[] {
  const light = { name: "prefers-color-scheme", value: "light" };
  const screen = { width: 1280, height: 720, deviceScaleFactor: 1, mobile: false };
  return [
    session.send("Emulation.setEmulatedMedia", { media: "print", features: [light] }),
    session.send("Emulation.setDeviceMetricsOverride", screen),
    session.send("Runtime.enable"),
    session.send("Runtime.addBinding", { name: DELIVER }),
  ];
}

/** Gives tabs one after another; the first is made ready at once, before it is asked for. */
export function tabAhead(browser: Browser): () => Promise<Tab> {
  let spare: Tab | undefined = openTab(browser);
  return async () => {
    const taken = spare ?? openTab(browser);
    spare = undefined;
    return taken;
  };
}
