import { expect, it } from "vitest";
import { EnvironmentError } from "../../src/diagnostics/environment-error.ts";
import { createSession } from "../../src/site/session.ts";

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
