import { afterEach, describe, expect, it } from "vitest";
import { ORIGIN } from "../../src/browser/answer-requests.ts";
import { type RunningBrowser, startBrowser } from "../../src/browser/start-browser.ts";
import { type Tab, tabAhead } from "../../src/browser/tab.ts";
import type { Delivery } from "../../src/handout/in-page/deliveries.ts";

let running: RunningBrowser | undefined;

async function openTab(html: string): Promise<Tab> {
  running = await startBrowser({});
  const tab = await tabAhead(running.browser)();
  tab.show(async (path) => (path === "" ? Buffer.from(html) : undefined));
  await tab.page.goto(ORIGIN);
  return tab;
}

afterEach(async () => {
  await running?.browser.close();
  running = undefined;
});

describe("a tab of the handout's browser", () => {
  it("runs functions with plain data, both ways", async () => {
    const { page } = await openTab("<meta charset=utf-8><p>Ä – 😀</p>");
    const given = { text: "\u2028 “x” </script>", list: [1, null] };
    const back = await page.evaluate(
      (value) => Promise.resolve({ value, text: document.body.textContent }),
      given,
    );
    expect(back).toEqual({ value: given, text: "Ä – 😀" });
  });

  it("tells what went wrong in the page", async () => {
    const { page } = await openTab("");
    const broken = page.evaluate(() => Promise.reject(new Error("no such sheet")), undefined);
    await expect(broken).rejects.toThrow("no such sheet");
  });

  it("delivers while it works", async () => {
    const tab = await openTab("");
    const heard: Delivery[] = [];
    tab.heard((delivery) => heard.push(delivery));
    const given: Delivery = { flow: 1, from: 2, sheets: [], isLast: true };
    await tab.page.evaluate((delivery) => {
      (window as unknown as { deliver(text: string): void }).deliver(JSON.stringify(delivery));
    }, given);
    expect(heard).toEqual([given]);
  });

  it("reaches no other host", async () => {
    const { page } = await openTab("");
    const reached = await page.evaluate(
      () =>
        fetch("https://example.org/", { mode: "no-cors" }).then(
          () => true,
          () => false,
        ),
      undefined,
    );
    expect(reached).toBe(false);
  });

  it("fails what is waited for when it crashes", async () => {
    const { page } = await openTab("");
    const waiting = page.evaluate(() => new Promise(() => undefined), undefined);
    const failed = expect(waiting).rejects.toThrow("the page crashed");
    await expect(page.goto("chrome://crash")).rejects.toThrow();
    await failed;
  });

  it("fails what is waited for when the browser ends", async () => {
    const { page } = await openTab("");
    const waiting = page.evaluate(() => new Promise(() => undefined), undefined);
    const failed = expect(waiting).rejects.toThrow("the browser ended");
    await running?.browser.close();
    await failed;
    await expect(page.goto(ORIGIN)).rejects.toThrow("the browser ended");
  });
});
