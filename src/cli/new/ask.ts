import { createInterface } from "node:readline";
import type { Plan } from "./article-text.ts";
import { readExpert } from "./read-expert.ts";

/** What was told of an article with options. */
export type Given = { readonly [Key in keyof Plan]?: Plan[Key] | undefined };

/**
 * Asks for what was not told of an article. Gives undefined when the person stops with Ctrl+C or Ctrl+D.
 * `title` is offered as the title.
 */
export async function ask(
  given: Given,
  title: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<Required<Pick<Plan, "title" | "experts" | "questions">> | undefined> {
  const lines = createInterface({ input, output });
  lines.on("SIGINT", () => lines.close());
  const answers = lines[Symbol.asyncIterator]();
  const answerTo = async (question: string): Promise<string> => {
    lines.setPrompt(`${question} `);
    lines.prompt();
    const { value, done } = await answers.next();
    if (done) throw new Stopped();
    return (value as string).trim();
  };
  const all = async (what: string, offer: string): Promise<string[]> => {
    const found: string[] = [];
    for (;;) {
      const answer = await answerTo(`${what} ${found.length + 1}, such as “${offer}” (empty: no more):`);
      if (answer === "") return found;
      found.push(answer);
    }
  };
  try {
    return {
      title: given.title ?? ((await answerTo(`Title (empty: ${title}):`)) || title),
      experts: given.experts ?? (await all("Expert", "RK: R. Kessler")).map(readExpert),
      questions: given.questions ?? (await all("Question", "Why do naps help?")),
    };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    output.write("\n");
    return undefined;
  } finally {
    lines.close();
  }
}

/** The person stopped. */
class Stopped extends Error {}
