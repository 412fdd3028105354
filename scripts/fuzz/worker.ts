import { parentPort, workerData } from "node:worker_threads";
import { articleOf, type Tried } from "./articles.ts";
import { minimise } from "./minimise.ts";
import { tryArticle } from "./try-article.ts";

/** What became of an article: nothing to tell, or what was thrown and the shortest source that throws it. */
export interface Outcome {
  readonly index: number;
  readonly thrown?: string;
  readonly source?: string;
}

const { seed } = workerData as { readonly seed: number };

parentPort!.on("message", async (index: number) => {
  parentPort!.postMessage(await outcomeOf(articleOf(seed, index), index));
});

async function outcomeOf(tried: Tried, index: number): Promise<Outcome> {
  const thrown = await thrownBy(tried);
  if (thrown === undefined) return { index };
  const where = placeOf(thrown);
  const fails = async (source: string) => {
    const again = await thrownBy({ ...tried, source });
    return again !== undefined && placeOf(again) === where;
  };
  return { index, thrown, source: await minimise(tried.source, fails) };
}

async function thrownBy(tried: Tried): Promise<string | undefined> {
  try {
    await tryArticle(tried);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The place in the code where something was thrown: the same fault has the same. */
function placeOf(stack: string): string {
  return stack.split("\n").find((line) => /^\s+at /.test(line)) ?? stack;
}
