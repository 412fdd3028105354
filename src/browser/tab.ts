import { answerRequests, type Files, ORIGIN } from "./answer-requests.ts";
import type { Session } from "./devtools.ts";
import type { Browser } from "./start-browser.ts";

/** How a tab shows pages: always light, and with one device pixel to a CSS px. */
export interface TabSettings {
  /** The medium that style sheets see. What is printed has to be laid out for print already. */
  readonly media: "print" | "screen";
  /** Size of the window, in CSS px. */
  readonly width: number;
  readonly height: number;
  /**
   * Whether the page is never shown, only laid out and printed. The browser then prepares no frames, which it
   * does 60 times a second otherwise, even while a script is at work: a twelfth of what printing takes. No
   * animation frame comes, and no image is decoded ahead.
   */
  readonly isHidden?: boolean;
  /** Name of a function in the window: the text that the page calls it with goes to `Tab.listen`. */
  readonly binding?: string;
}

/** A part of a page, in CSS px. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Script text: waits a moment, ms. */
const PAUSE = "await new Promise((next) => setTimeout(next, 10));";

/** A tab of the browser. What it is asked for fails when the page crashes or the browser ends. */
export interface Tab {
  /** Answers the tab's requests from these files from now on. */
  serve(files: Files): void;
  /** Gives what the page passes to its binding to this listener from now on. */
  listen(listener: (text: string) => void): void;
  /** Opens a page, by its path among the files served, and waits until all of it is loaded. */
  goto(address: string): Promise<void>;
  /**
   * Runs a function in the page. It takes and gives plain data (in lists, undefined becomes null)
   * and must not use any name from outside of itself.
   */
  evaluate<T>(work: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(work: (given: A) => T | Promise<T>, given: A): Promise<T>;
  /** Runs a script in the page, whatever scripts the page's policy allows. */
  run(script: string): Promise<void>;
  /** Waits until a function holds in the page; the same rules as for `evaluate`. */
  waitFor(condition: () => boolean): Promise<void>;
  /**
   * Prints the page to a PDF with tags and outline, on the paper that its style sheet names; smaller by
   * `scale`, which has to be at least 0.1.
   */
  print(scale?: number): Promise<Uint8Array>;
  /** A picture of a part of the page, in CSS px from its upper left corner, as PNG; `sharpness` pixels to a px. */
  capture(clip: Clip, sharpness: number): Promise<Uint8Array>;
  /** That of its browser. */
  fullDisk(): string | undefined;
  close(): Promise<void>;
}

/** Opens an empty tab with cookies, cache and process of its own. */
export async function openTab(browser: Browser, settings: TabSettings): Promise<Tab> {
  const { session, close } = await browser.open();
  let files: Files = () => undefined;
  let listener: (text: string) => void = () => undefined;
  session.on("Runtime.bindingCalled", ({ payload }: { payload: string }) => listener(payload));
  session.on("Inspector.targetCrashed", () => session.fail(new Error("the page crashed")));
  await Promise.all([answerRequests(session, (path) => files(path)), ...setUp(session, settings)]);
  return {
    serve: (served) => {
      files = served;
    },
    listen: (told) => {
      listener = told;
    },
    goto: (address) => goto(session, new URL(address, ORIGIN).href),
    evaluate: <T, A>(work: (given: A) => T | Promise<T>, given?: A) => evaluate<T>(session, work, given),
    run: async (script) => {
      await runExpression(session, `${script}\n;undefined`);
    },
    waitFor: async (condition) => {
      await runExpression(session, `(async () => { while (!(${condition})()) ${PAUSE} })()`);
    },
    print: (scale) => printPage(session, scale),
    capture: (clip, sharpness) => capturePage(session, clip, sharpness, isInside(clip, settings)),
    fullDisk: browser.fullDisk,
    close,
  };
}

/**
 * Opens tabs of one kind, one after another. The first is opened at once, so that it is ready when
 * it is asked for.
 */
export function tabAhead(browser: Browser, settings: TabSettings): () => Promise<Tab> {
  let spare: Promise<Tab> | undefined = openTab(browser, settings);
  spare.catch(() => undefined); // it may never be asked for
  return () => {
    const tab = spare ?? openTab(browser, settings);
    spare = undefined;
    return tab;
  };
}

function setUp(session: Session, settings: TabSettings): readonly Promise<unknown>[] {
  const { media, width, height, isHidden = false, binding } = settings;
  const light = { name: "prefers-color-scheme", value: "light" };
  return [
    session.send("Page.enable"),
    session.send("Inspector.enable"),
    session.send("Runtime.enable"),
    session.send("Emulation.setEmulatedMedia", { media, features: [light] }),
    session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    }),
    ...(isHidden ? [hide(session)] : []),
    ...(binding === undefined ? [] : [session.send("Runtime.addBinding", { name: binding })]),
  ];
}

/** A window as small as can be is a page that nobody sees. */
async function hide(session: Session): Promise<void> {
  const { windowId } = await session.send<{ windowId: number }>("Browser.getWindowForTarget");
  await session.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "minimized" } });
}

async function goto(session: Session, url: string): Promise<void> {
  const loaded = session.next("Page.loadEventFired");
  loaded.catch(() => undefined); // what fails first is told below
  const { errorText } = await session.send<{ errorText?: string }>("Page.navigate", { url });
  if (errorText) throw new Error(`${url}: ${errorText}`);
  await loaded;
}

/** Data passes as JSON in both directions: the protocol's own form is slow for large values. */
async function evaluate<T>(session: Session, work: unknown, given: unknown): Promise<T> {
  const text = JSON.stringify(JSON.stringify(given ?? null));
  const value = await runExpression(
    session,
    `Promise.resolve((${work})(JSON.parse(${text}))).then(JSON.stringify)`,
  );
  return (value === undefined ? undefined : JSON.parse(value)) as T;
}

async function runExpression(session: Session, expression: string): Promise<string | undefined> {
  const { result, exceptionDetails: thrown } = await session.send<{
    result: { value?: string };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  }>("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  return result.value;
}

/** Prints the page of a tab to a PDF with tags and outline; its style sheets set paper and margins. */
async function printPage(session: Session, scale = 1): Promise<Uint8Array> {
  const { stream: handle } = await session.send<{ stream: string }>("Page.printToPDF", {
    preferCSSPageSize: true,
    scale,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    // For pages whose style sheets set no margins.
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    // In chunks: a PDF with large photographs does not fit into one message.
    transferMode: "ReturnAsStream",
  });
  const chunks: Buffer[] = [];
  for (let isOver = false; !isOver; ) {
    const { data, base64Encoded, eof } = await session.send<Chunk>("IO.read", { handle });
    chunks.push(Buffer.from(data, base64Encoded ? "base64" : "latin1"));
    isOver = eof;
  }
  await session.send("IO.close", { handle });
  return Buffer.concat(chunks);
}

/** Whether a part of a page is in the window, as long as nobody scrolls. */
function isInside({ x, y, width, height }: Clip, window: TabSettings): boolean {
  return x + width <= window.width && y + height <= window.height;
}

/** Takes a picture of a part of a page. Where all of it is in the window, the browser need not lay it out anew. */
async function capturePage(
  session: Session,
  clip: Clip,
  sharpness: number,
  isInWindow: boolean,
): Promise<Uint8Array> {
  const { data } = await session.send<{ data: string }>("Page.captureScreenshot", {
    format: "png",
    clip: { ...clip, scale: sharpness },
    captureBeyondViewport: !isInWindow,
  });
  return Buffer.from(data, "base64");
}

/** One chunk of a stream. */
interface Chunk {
  readonly data: string;
  readonly base64Encoded?: boolean;
  readonly eof: boolean;
}
