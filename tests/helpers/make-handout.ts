import type { Handout, HandoutRenderer } from "../../src/handout/renderer.ts";
import type { RenderContext, Session } from "../../src/output/output.ts";
import { createSession } from "../../src/site/session.ts";
import { contextWith } from "./context.ts";
import { read } from "./read.ts";

/** Makes the handout of a source. `given` is what differs from an article without images. */
export type MakeHandout = (source: string, given?: Partial<RenderContext>) => Promise<Handout>;

let running: Promise<{ readonly session: Session; readonly renderer: HandoutRenderer }> | undefined;

/** One browser for all handouts of a process, which ends with it: tests of several files run in one process. */
export function useRenderer(): MakeHandout {
  return async (source, given) => {
    running ??= start();
    const { session, renderer } = await running;
    return makeWith(renderer, source, { session, ...given });
  };
}

async function start() {
  const session = createSession({});
  return { session, renderer: await openRenderer(session) };
}

/** Makes one handout with a browser of its own. `tabs` work on it at one time. */
export async function makeHandout(
  source: string,
  { tabs, cache, ...given }: { tabs?: number; cache?: boolean } & Partial<RenderContext> = {},
): Promise<Handout> {
  const session = createSession({ cache });
  try {
    return await makeWith(await openRenderer(session, tabs), source, { session, ...given });
  } finally {
    await session.close();
  }
}

async function openRenderer(session: Session, tabs?: number): Promise<HandoutRenderer> {
  const { openRenderer } = await import("../../src/handout/open-renderer.ts");
  return openRenderer(session, tabs);
}

async function makeWith(
  renderer: HandoutRenderer,
  source: string,
  given: Partial<RenderContext>,
): Promise<Handout> {
  const { article } = await read(source);
  return renderer.make(article, contextWith(given));
}
