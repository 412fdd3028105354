import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const question = "cancer-nanomedicine/questions/detection.html";
const shown = ".answer:visible .speaker .initials";

describe("comparing answers", () => {
  it.each(someOf(["disk", "http"]))("keeps the choice from question to question, from %s", async (from) => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const complaints = complaintsOf(page, from === "disk" ? "" : server().host);
    await page.goto(from === "disk" ? pathToFileURL(`${site}/${question}`).href : server().url + question);
    expect(await page.locator(shown).allInnerTexts()).toEqual(["S.N.B.", "X.C.", "M.A.D.", "T.L."]);
    await page.getByRole("button", { name: "Xiaoyuan Chen" }).click();
    await page.getByRole("button", { name: "Twan Lammers" }).press("Enter");
    const side = page.getByRole("button", { name: "Side by side" });
    const ground = () => side.evaluate((button) => getComputedStyle(button).backgroundColor);
    const before = await ground();
    await side.click();
    await page.mouse.move(0, 0);
    expect(await ground()).not.toBe(before);
    expect(new URL(page.url()).search).toBe("?show=snb.mad&side");
    for (let step = 0; step < 2; step++) {
      expect(await page.locator(shown).allInnerTexts()).toEqual(["S.N.B.", "M.A.D."]);
      const boxes = await Promise.all(
        (await page.locator(".answer:visible").all()).map((each) => each.boundingBox()),
      );
      expect(boxes[0]!.y).toBe(boxes[1]!.y);
      expect(boxes[0]!.x + boxes[0]!.width).toBeLessThan(boxes[1]!.x);
      await page.locator(".neighbours .next").click();
      await page.waitForURL((url) => url.search === "?show=snb.mad&side");
    }
    expect(page.url()).toContain("questions/advantages.html?show=snb.mad&side");
    await page.setViewportSize({ width: 1920, height: 900 });
    await page.goto(page.url().replace("show=snb.mad&", ""));
    const tops = await page
      .locator(".answer:visible")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    expect(complaints).toEqual([]);
  });

  it("shows a hidden answer when a link leads to it", async () => {
    const page = await open();
    await page.goto(`${server().url}${question}?show=snb#detection-tl-p2`);
    expect(await page.locator(shown).allInnerTexts()).toEqual(["S.N.B.", "T.L."]);
    expect(
      await page.locator("#detection-tl-p2").evaluate((p) => p.getBoundingClientRect().top),
    ).toBeLessThan(700);
  });

  it.runIf(thorough)("hides everything but the key points", async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await page.goto(server().url + question);
    const points = await page.locator("#detection-xc .key-point").allInnerTexts();
    await page.getByRole("button", { name: "Key points only" }).click();
    const left = (await page.locator("#detection-xc .prose").innerText()).split(/\n+/);
    expect(left).toEqual(points);
    expect(points.length).toBe(3);
    await page.getByRole("button", { name: "Key points only" }).click();
    expect((await page.locator("#detection-xc .prose").innerText()).length).toBeGreaterThan(400);
  });

  it("shows one expert against another through the whole article, and only where they differ", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server().url}cancer-nanomedicine/experts/tl.html`);
    await page.getByRole("link", { name: "Compare with Xiaoyuan Chen" }).click();
    await page.waitForURL(/article\.html\?show=tl\.xc&side$/);
    const names = await page.locator(shown).allInnerTexts();
    expect(new Set(names)).toEqual(new Set(["X.C.", "T.L."]));
    expect(names.length).toBe(10);
    await page.evaluate(() => {
      // The experts of this article differ on every question.
      const [one, other] = document.querySelectorAll("#delivery .answer:not([hidden]) .position");
      one!.textContent = `${other!.textContent!.toUpperCase()}.`;
    });
    await page.getByRole("button", { name: "Only where they differ" }).click();
    expect(await page.locator(".question:visible").count()).toBe(4);
    expect(await page.locator("#delivery").isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe("?show=tl.xc&side&differ");
    await page.evaluate(() => {
      location.hash = "delivery-tl";
    });
    await page.locator("#delivery-tl").waitFor();
    expect(new URL(page.url()).search).toBe("?show=tl.xc&side");
  });

  it("is a row of links to the answers where scripts do not run", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(server().url + question);
    expect(await page.locator(".compare button:visible").count()).toBe(0);
    await page.locator(".chips").getByRole("link", { name: "T.L." }).click();
    expect(page.url()).toContain("#detection-tl");
  });
});
