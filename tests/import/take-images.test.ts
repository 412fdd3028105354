import { expect, it } from "vitest";
import { takeImages } from "../../src/import/take-images.ts";
import { importTexts } from "./import.ts";

it("puts the description in the place of an image that is not there, without its attributes", async () => {
  const { imported } = await importTexts({
    "naps.md": "## Why?\n\nSee ![a curve](no.png){width=50%} here.\n",
  });
  const { parts, account } = takeImages(imported, () => undefined);
  expect(parts[0]!.answers[0]!.markdown).toBe("See a curve here.");
  expect(account.leftOut.map(({ text }) => text)).toEqual(["no png width 50"]);
});
