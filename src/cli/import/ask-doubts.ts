import { createInterface } from "node:readline";
import type { Doubt } from "../../import/imported.ts";

/**
 * Asks about decisions that a person can make otherwise, each once. Gives what was chosen, by the keys of the
 * doubts; who stops with Ctrl+C or Ctrl+D leaves the others as they are.
 */
export async function askDoubts(
  doubts: readonly Doubt[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<ReadonlyMap<string, string>> {
  const chosen = new Map<string, string>();
  const lines = createInterface({ input, output });
  lines.on("SIGINT", () => lines.close());
  const answers = lines[Symbol.asyncIterator]();
  for (const { place, text, ask } of doubts) {
    if (!ask || ask.options.length < 2 || chosen.has(ask.key)) continue;
    const options = ask.options.map((option, index) => `${index + 1} ${option}`).join(", ");
    lines.setPrompt(`${place.file}:${place.line}: ${text}: ${options} (empty: 1) `);
    lines.prompt();
    const { value, done } = await answers.next();
    if (done) break;
    chosen.set(ask.key, ask.options[Number(value) - 1] ?? ask.options[0]!);
  }
  lines.close();
  return chosen;
}
