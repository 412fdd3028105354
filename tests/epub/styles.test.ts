import { expect, it } from "vitest";
import { bookStyles } from "../../src/epub/styles.ts";

it("asks for no selector that EPUBCheck and older reading systems do not know", async () => {
  const { css } = await bookStyles("");
  expect(css.match(/:(?:is|where|has)\([^{}]*/g) ?? []).toEqual([]);
});
