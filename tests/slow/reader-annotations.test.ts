import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { bar, highlighted, kept, PLACE, selectByMouse, useAnnotations } from "../helpers/annotations.ts";

const { site, open, article, opened, visit } = useAnnotations();

describe("own highlights and notes", () => {
  it("tell of a memory that is full, and of one that is damaged, and lose nothing", async () => {
    const page = await opened();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await selectByMouse(page);
    await bar(page, "Highlight").click();
    expect(await highlighted(page)).toHaveLength(1);
    await page.locator(".annotations-button").click();
    expect(await page.locator(".annotations-warning").innerText()).toMatch(/could not keep your last change/);
    expect(await page.locator(".annotations li").count()).toBe(1);

    const other = await opened();
    await other.evaluate(() =>
      localStorage.setItem("triptych.annotations./under/a/base/cancer-nanomedicine/", "[{"),
    );
    await other.reload();
    await other.locator(".selection-bar").waitFor({ state: "attached" });
    await selectByMouse(other);
    await bar(other, "Highlight").click();
    await other.locator(".annotations-button").click();
    expect(await other.locator(".annotations-warning").innerText()).toMatch(/cannot be read/);
    expect(Object.fromEntries(await kept(other))).toMatchObject({
      "triptych.annotations./under/a/base/cancer-nanomedicine/.unreadable": "[{",
      "triptych.annotations./under/a/base/cancer-nanomedicine/": expect.stringContaining("urn:uuid:"),
    });
  });

  it("are marks in the text where the browser cannot highlight ranges", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(() => {
      Object.defineProperty(window, "CSS", { value: { escape: CSS.escape.bind(CSS) } });
    });
    await visit(page, `${article()}questions/detection.html`);
    const before = await page.locator(PLACE).innerText();
    for (const [start, end] of [
      [6, 30],
      [0, 15],
    ]) {
      await page.locator(PLACE).evaluate(
        (p, [start, end]) => {
          const texts: Text[] = [];
          const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          // Of a text that marks may have cut, the node that holds a place, and where in it.
          const at = (offset: number): [Text, number] => {
            for (const text of texts) {
              if (offset <= text.length) return [text, offset];
              offset -= text.length;
            }
            throw new Error("no such place");
          };
          const [from, to] = [at(start!), at(end!)];
          getSelection()!.setBaseAndExtent(...from, ...to);
        },
        [start, end],
      );
      await bar(page, "Highlight").click();
    }
    const marks = page.locator(`${PLACE} .own-mark`);
    expect((await marks.allInnerTexts()).length).toBeGreaterThan(1);
    expect(await page.locator(PLACE).innerText()).toBe(before);
    await page.locator(".annotations-button").click();
    for (const _each of [1, 2])
      await page.locator(".annotations").getByRole("button", { name: "Delete" }).first().click();
    expect(await marks.count()).toBe(0);
    expect(await page.locator(PLACE).innerText()).toBe(before);
  });

  it("work from disk", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    await visit(page, pathToFileURL(`${site}/cancer-nanomedicine/questions/detection.html`).href);
    await selectByMouse(page);
    await bar(page, "Highlight").click();
    await page.reload();
    await page.locator(".selection-bar").waitFor({ state: "attached" });
    expect(await highlighted(page)).toHaveLength(1);
  });

  it("work with fingers: the bar is at the foot of the screen", async () => {
    const page = await opened("questions/detection.html", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    // A long press selects a word; no browser under test does that.
    await page.locator(PLACE).evaluate((p) => {
      const text = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode()!;
      getSelection()!.setBaseAndExtent(text, 0, text, 15);
    });
    await page.locator(".selection-bar").waitFor();
    const box = (await page.locator(".selection-bar").boundingBox())!;
    expect(box.y + box.height).toBeCloseTo(844, 0);
    await bar(page, "Highlight").tap();
    expect(await highlighted(page)).toEqual(["Early detection"]);
  });
});
