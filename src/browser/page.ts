import type { Session } from "./devtools.ts";

/** How a page is printed. */
export interface PrintOptions {
  readonly preferCSSPageSize: boolean;
  readonly printBackground: boolean;
  readonly tagged: boolean;
  readonly outline: boolean;
}

/** The page in a tab: as much of Playwright's as the handout needs, without what loading that takes. */
export interface Page {
  /** Opens an address and waits until all of it is loaded. */
  goto(address: string): Promise<void>;
  /**
   * Runs a function in the page. What it is given and what it gives has to be plain data; of what
   * is undefined, lists keep null. It must name nothing that stands outside of it.
   */
  evaluate<T, A>(work: (given: A) => T | Promise<T>, given: A): Promise<T>;
  /** Prints the page. */
  pdf(options: PrintOptions): Promise<Uint8Array>;
}

/** The page of a tab that is spoken to in a session. */
export function pageIn(session: Session): Page {
  // A page that has crashed answers nothing any more.
  session.on("Inspector.targetCrashed", () => session.fail(new Error("the page crashed")));
  const started = Promise.all([session.send("Page.enable"), session.send("Inspector.enable")]);
  started.catch(() => undefined); // told by what is asked for next
  return {
    async goto(url) {
      await started;
      const loaded = session.next("Page.loadEventFired");
      loaded.catch(() => undefined); // when the address cannot be opened, that is told
      const { errorText } = await session.send<{ errorText?: string }>("Page.navigate", { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await loaded;
    },
    evaluate: (work, given) => evaluate(session, work, given),
    pdf: (options) => print(session, options),
  };
}

/** As text in both directions: the protocol's own way to take values apart is slow for large ones. */
async function evaluate<T, A>(session: Session, work: (given: A) => T | Promise<T>, given: A): Promise<T> {
  const text = JSON.stringify(JSON.stringify(given ?? null));
  const { result, exceptionDetails: thrown } = await session.send<{
    result: { value?: string };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  }>("Runtime.evaluate", {
    expression: `Promise.resolve((${work})(JSON.parse(${text}))).then(JSON.stringify)`,
    ...{ awaitPromise: true, returnByValue: true },
  });
  if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  return (result.value === undefined ? undefined : JSON.parse(result.value)) as T;
}

async function print(session: Session, { tagged, outline, ...options }: PrintOptions): Promise<Uint8Array> {
  const { stream: handle } = await session.send<{ stream: string }>("Page.printToPDF", {
    ...options,
    generateTaggedPDF: tagged,
    generateDocumentOutline: outline,
    // What the margins are where the page does not say.
    ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
    // In pieces: photographs of many megabytes have no room in one message.
    transferMode: "ReturnAsStream",
  });
  const pieces: Buffer[] = [];
  for (let isOver = false; !isOver; ) {
    const { data, base64Encoded, eof } = await session.send<Piece>("IO.read", { handle });
    pieces.push(Buffer.from(data, base64Encoded ? "base64" : "latin1"));
    isOver = eof;
  }
  await session.send("IO.close", { handle });
  return Buffer.concat(pieces);
}

/** Some of a stream. */
interface Piece {
  readonly data: string;
  readonly base64Encoded?: boolean;
  readonly eof: boolean;
}
