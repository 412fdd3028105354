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

it("takes along what lies beside the source, by reference and in pages of HTML as well", async () => {
  const beside = (_: string, path: string) => (path.startsWith("there") ? new Uint8Array([1]) : undefined);
  const taken = async (texts: Record<string, string>) =>
    takeImages((await importTexts(texts)).imported, beside).files.map(({ path }) => path);
  const definitions = "[Curve]: there.svg\n[other]: there-too.svg\n[gone]: gone.svg";
  expect(
    await taken({ "naps.md": `## Why?\n\n![A][curve] ![gone] [words][other]\n\n${definitions}\n` }),
  ).toEqual(["there.svg"]);
  const page =
    '<main><h2>Why?</h2><p>So <img src="there.png" alt="a curve"></p><h2>How?</h2><p>So.</p></main>';
  expect(await taken({ "naps.html": page })).toEqual(["there.png"]);
});

it("tells of an image in a note that is not there", async () => {
  const { imported } = await importTexts({
    "naps.md": "## Why?\n\nSo[^1].\n\n[^1]: See ![a curve](no.png).\n",
  });
  const { endMatter, doubts } = takeImages(imported, () => undefined);
  expect(endMatter).toContain("See a curve.");
  expect(doubts.map(({ text }) => text)).toEqual(["the image “no.png” is not there"]);
});
