import { expect, it } from "vitest";
import { bookStyles } from "../../src/epub/styles.ts";

it("asks for no selector that EPUBCheck and older reading systems do not know", async () => {
  const { css } = await bookStyles("");
  expect(css.match(/:(?:is|where|has)\([^{}]*/g) ?? []).toEqual([]);
});

it("are made once for the books of a site, and with the colours of its theme", async () => {
  const theme = ":root{--expert-1:#123456}";
  expect(bookStyles(theme)).toBe(bookStyles(theme));
  expect((await bookStyles(theme)).colours[0]).toBe("#123456");
  expect((await bookStyles("")).colours[0]).not.toBe("#123456");
});
