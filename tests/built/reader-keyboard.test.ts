import { expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");

it("lets the keyboard reach everything on a page, in reading order", async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${server().url}cancer-nanomedicine/questions/testing.html`);
  const stops: string[] = [];
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement!;
      const regions = [
        "skip",
        "bar",
        "contents",
        "label",
        "intro",
        "compare",
        "answer",
        "discuss",
        "neighbours",
        "foot",
      ];
      return regions.find((name) => at.closest(`.${name}`)) ?? at.tagName;
    });
    // A page that has only just been opened may not have the focus at the first key.
    if (stop === "BODY" && stops.length > 0) break;
    if (stop === "BODY") continue;
    if (stops.at(-1) !== stop) stops.push(stop);
  }
  expect(stops.filter((stop) => stop !== "discuss")).toEqual([
    "skip",
    "bar",
    "contents",
    "label",
    "compare",
    "answer",
    "neighbours",
    "foot",
  ]);
});
