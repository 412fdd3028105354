import { expect, it, onTestFinished } from "vitest";
import { EnvironmentError } from "../../src/diagnostics/environment-error.ts";
import { handout } from "../../src/handout/output.ts";
import { createSession } from "../../src/site/session.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";
import { thorough } from "../helpers/thorough.ts";

it("starts no browser once it is closed: what was begun before may ask for one late", async () => {
  const session = createSession({});
  await session.close();
  await expect(session.browser()).rejects.toThrow(EnvironmentError);
  await session.close();
});

it("makes a thing once for each owner", () => {
  const session = createSession({});
  const [one, two] = [{}, {}];
  expect(session.once(one, () => 1)).toBe(1);
  expect(session.once(one, () => 2)).toBe(1);
  expect(session.once(two, () => 3)).toBe(3);
});

it.runIf(thorough)("prints in another browser when the one it had has ended", async () => {
  const session = createSession({});
  onTestFinished(() => session.close());
  const print = async (title: string) => {
    const { article } = await read(`---\ntitle: ${title}\n---\n\n## Why?\n\n**So.** Because.\n`);
    for await (const { length } of handout.render(article, contextWith({ session }))) return length;
    return 0;
  };
  expect(await print("Naps")).toBeGreaterThan(0);
  const first = await session.browser();
  await first.close();
  expect(await print("Maps")).toBeGreaterThan(0);
  expect(await session.browser()).not.toBe(first);
});
