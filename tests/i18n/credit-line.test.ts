import { expect, it } from "vitest";
import { kindBeside } from "../../src/i18n/credit-line.ts";

it("a kind that the credit begins with is not said twice", () => {
  expect(kindBeside("Interview", "Interview by A. Writer")).toBeUndefined();
  expect(kindBeside("Interview", "Propos recueillis par A. Writer")).toBe("Interview");
  expect(kindBeside("Digest", "Digestive Institute")).toBe("Digest");
  expect(kindBeside("Digest", undefined)).toBe("Digest");
  expect(kindBeside(undefined, "A. Writer")).toBeUndefined();
});
