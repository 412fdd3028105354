import { afterAll, describe, expect, it } from "vitest";
import type { Files } from "../../src/browser/answer-requests.ts";
import { type Browser, startBrowser } from "../../src/browser/start-browser.ts";
import { openTab, type Tab, type TabSettings } from "../../src/browser/tab.ts";
import { watch } from "../../src/browser/watch.ts";
import { listener } from "../helpers/listener.ts";

let browser: Browser | undefined;

async function tabWith(html: string, settings: Partial<TabSettings> = {}, files: Files = () => undefined) {
  browser ??= await startBrowser({});
  const tab = await openTab(browser, { media: "screen", width: 1280, height: 720, ...settings });
  tab.serve((path) => (path === "" ? html : files(path)));
  await tab.goto("");
  return tab;
}

const never = (tab: Tab) => tab.evaluate(() => new Promise<never>(() => undefined));

afterAll(() => browser?.close());

describe("a tab", () => {
  it("runs functions with plain data in both directions", async () => {
    const tab = await tabWith("<meta charset=utf-8><p>Ä – 😀</p>");
    const given = { text: "\u2028 “x” </script>", list: [1, null] };
    const back = await tab.evaluate(
      (value) => Promise.resolve({ value, text: document.body.textContent }),
      given,
    );
    expect(back).toEqual({ value: given, text: "Ä – 😀" });
  });

  it("runs scripts that the page's policy forbids", async () => {
    const tab = await tabWith(
      `<meta http-equiv=Content-Security-Policy content="default-src 'none'"><script>window.own = 1</script>`,
    );
    await tab.run("const two = 2; window.ours = two; // the end");
    expect(await tab.evaluate(() => ["own" in window, "ours" in window])).toEqual([false, true]);
    await expect(tab.run("nowhere.at = 1")).rejects.toThrow("nowhere is not defined");
  });

  it("says what went wrong in the page", async () => {
    const tab = await tabWith("");
    const broken = tab.evaluate(() => Promise.reject(new Error("no such sheet")));
    await expect(broken).rejects.toThrow("no such sheet");
    const unmet = tab.waitFor(() => {
      throw new Error("no such condition");
    });
    await expect(unmet).rejects.toThrow("no such condition");
  });

  it("asks the network for nothing, whatever the page tries", async () => {
    const { url, asked } = await listener();
    const tab = await tabWith(
      `<link rel=stylesheet href="${url}a.css"><link rel=preconnect href="${url}"><link rel=prefetch href="${url}b">
<style>@import "${url}c.css"; @font-face { font-family: X; src: url(${url}d.woff2) } body { font-family: X; background: url(${url}e.png) }</style>
<img src="${url}f.png"><iframe src="${url}g.html"></iframe><object data="${url}h"></object><video src="${url}i"></video>
<script src="${url}j.js"></script>text`,
    );
    const found = await tab.evaluate(async (address) => {
      const socket = new WebSocket(address.replace("http", "ws"));
      const answers = await Promise.allSettled([
        fetch(address, { mode: "no-cors" }),
        new Promise((opened, failed) => Object.assign(socket, { onopen: opened, onerror: failed })),
        new Worker(URL.createObjectURL(new Blob([`fetch("${address}k")`]))) && undefined,
      ]);
      navigator.sendBeacon(address);
      await new Promise((later) => setTimeout(later, 300));
      return answers.map(({ status }) => status);
    }, url);
    expect(found).toEqual(["rejected", "rejected", "fulfilled"]);
    expect(asked).toEqual([]);
  });

  it("has no file where an address cannot be decoded", async () => {
    const tab = await tabWith('<img src="/100%">', {}, () => "x");
    expect(await tab.evaluate(() => document.images[0]!.complete)).toBe(true);
  });

  it("waits until something holds in the page", async () => {
    const tab = await tabWith("<script>setTimeout(() => document.body.append('there'), 100)</script><body>");
    await tab.waitFor(() => document.body.textContent === "there");
    expect(await tab.evaluate(() => document.body.textContent)).toBe("there");
  });

  it("passes on what the page calls its binding with, while the page works", async () => {
    const tab = await tabWith("", { binding: "tell" });
    const heard: string[] = [];
    tab.listen((text) => heard.push(text));
    await tab.evaluate(() => (window as unknown as { tell(text: string): void }).tell("{half"));
    expect(heard).toEqual(["{half"]);
  });

  it("has the size, the medium and the colours that it is opened with, and no other tab's", async () => {
    const seen = (tab: Tab) =>
      tab.evaluate(() => [
        innerWidth,
        innerHeight,
        matchMedia("print").matches,
        matchMedia("(prefers-color-scheme: light)").matches,
        document.cookie,
      ]);
    const first = await tabWith("<script>document.cookie = 'a=1'</script>", { media: "print", width: 390 });
    const second = await tabWith("<p>2</p>", { width: 1024, height: 768 });
    expect(await seen(first)).toEqual([390, 720, true, true, "a=1"]);
    expect(await seen(second)).toEqual([1024, 768, false, true, ""]);
  });

  it("prepares no frames when it is hidden, and still prints", async () => {
    const framesIn = (tab: Tab) =>
      tab.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let frames = 0;
            const count = () => {
              frames++;
              requestAnimationFrame(count);
            };
            requestAnimationFrame(count);
            setTimeout(() => resolve(frames), 300);
          }),
      );
    const hidden = await tabWith("<p>text</p>", { isHidden: true });
    expect(await framesIn(hidden)).toBe(0);
    expect(await framesIn(await tabWith("<p>text</p>"))).toBeGreaterThan(0);
    expect(Buffer.from(await hidden.print()).toString("latin1", 0, 5)).toBe("%PDF-");
  });

  it("prints on the paper that the style sheet names", async () => {
    const tab = await tabWith("<style>@page { size: 5in 4in }</style><h1>Naps</h1>", { media: "print" });
    const pdf = Buffer.from(await tab.print()).toString("latin1");
    expect(pdf).toMatch(/^%PDF/);
    expect(pdf).toMatch(/\/MediaBox \[0 0 360 288\]/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
  });

  it("gets the files that it is served, whatever their names", async () => {
    const tab = await tabWith("", {}, (path) => {
      if (path === "a b/ä.css") return "p { color: red }";
      throw new Error("no such file");
    });
    const get = (address: string) =>
      tab.evaluate(
        (url) =>
          fetch(url).then(async (found) => [
            found.status,
            found.headers.get("content-type"),
            await found.text(),
          ]),
        address,
      );
    expect(await get("a%20b/ä.css?v=1")).toEqual([200, "text/css", "p { color: red }"]);
    expect(await get("other.css")).toEqual([404, null, ""]);
  });

  it("reaches no other host", async () => {
    const tab = await tabWith("");
    const reached = await tab.evaluate(() =>
      fetch("https://example.org/", { mode: "no-cors" }).then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    await expect(tab.goto("https://example.org/")).rejects.toThrow("https://example.org/");
  });

  it("rejects what is waited for when the page crashes", async () => {
    const tab = await tabWith("");
    const failed = expect(never(tab)).rejects.toThrow("the page crashed");
    await expect(tab.goto("chrome://crash")).rejects.toThrow();
    await failed;
  });

  it("that hangs is one clear error, and can be closed", async () => {
    const tab = await tabWith("");
    const hanging = watch("set the handout", 300, () =>
      tab.evaluate(() => {
        for (;;);
      }),
    );
    await expect(hanging).rejects.toThrow(
      "the browser gave no sign of life for 0.3 s while it set the handout",
    );
    await tab.close();
    expect(await (await tabWith("<p>next</p>")).evaluate(() => document.body.textContent)).toBe("next");
  });

  it("rejects what is waited for when the browser ends", async () => {
    const tab = await tabWith("");
    const failed = expect(never(tab)).rejects.toThrow("the browser ended");
    await browser?.close();
    await failed;
    await expect(tab.goto("")).rejects.toThrow("the browser ended");
    const late = openTab(browser!, { media: "screen", width: 1280, height: 720 });
    await expect(late).rejects.toThrow("the browser ended");
  });
});
