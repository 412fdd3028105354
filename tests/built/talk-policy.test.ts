import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { folderWith, keptFolder, textOf } from "../helpers/folder.ts";
import { listener } from "../helpers/listener.ts";
import { runHere } from "../helpers/run-here.ts";
import { useServer } from "../helpers/server.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const PATH = "cancer-nanomedicine/talk/index.html";

/** Warnings and errors of all pages of a context, violations of their policy among them. */
function complaintsIn(context: BrowserContext): string[] {
  const said: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  context.on("weberror", (error) => said.push(error.error().message));
  return said;
}

/** Opens a deck, its overview, the speaker's desk, transcript and print view; gives the complaints of all of them. */
async function complaintsAbout(address: string): Promise<readonly string[]> {
  const page = await open({ viewport: { width: 1280, height: 720 } });
  const complaints = complaintsIn(page.context());
  await page.goto(`${address}#/3`);
  await page.waitForSelector(".reveal.ready");
  await page.keyboard.press("o");
  await page.waitForSelector(".dialog-overview .picture");
  await page.keyboard.press("o");
  await page.waitForSelector(".dialog-overview", { state: "hidden" });
  const popup = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const desk = await popup;
  await desk.locator(".desk-now section").waitFor();
  await desk.close();
  await page.goto(`${address}?transcript`);
  await page.waitForSelector('[data-view="transcript"]');
  await page.goto(`${address}?print-pdf`);
  await page.waitForFunction(() => "printable" in document.documentElement.dataset);
  return complaints;
}

it.each(someOf(["http", "disk"]))(
  "the policy allows everything that the talk needs, from %s",
  async (from) => {
    const address = from === "disk" ? pathToFileURL(join(site, PATH)).href : server().url + PATH;
    expect(await complaintsAbout(address)).toEqual([]);
  },
);

describe("the policy of the talk as one file", () => {
  const SOURCE = `---
title: Naps
talk: { theme: dark }
experts: [{ id: RK, name: R. Kessler }]
---

## Why?

### RK

**So.** It is, $x^2$, \`code\`.

![A dot](dot.svg)

## How?

### RK

**Thus.** It is.
`;
  const THEME =
    ':root { --accent: #123456 } .foot-title::after { content: "</style><script>document.title=1</script>\\d" }';
  let folder: string;
  let page: string;
  beforeAll(async () => {
    folder = keptFolder();
    writeFileSync(join(folder, "naps.md"), SOURCE);
    writeFileSync(join(folder, "theme.css"), THEME);
    writeFileSync(join(folder, "dot.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const run = await runHere(
      ["build", "naps.md", "--only", "reader,talk", "--single-file", "-o", "out"],
      folder,
    );
    expect(run.status, run.stderr).toBe(0);
    page = textOf(folder, "out/naps/talk.html");
  });
  const written = (name: string, html: string) => {
    writeFileSync(join(folder, "out/naps", name), html);
    return pathToFileURL(join(folder, "out/naps", name)).href;
  };

  it.runIf(thorough)("allows what it has inside and nothing else, by hashes", async () => {
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toMatch(/default-src 'none'; img-src data:; font-src data:;/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(script|link|style|title)/));
    expect(await complaintsAbout(written("copy.html", page))).toEqual([]);
  });

  it("does not let a theme end its style sheet, and has its colours, images and fonts", async () => {
    expect(page).toContain("<\\/style><script>document.title=1");
    const opened = await open({ viewport: { width: 1280, height: 720 }, offline: true });
    await opened.goto(written("themed.html", page));
    await opened.waitForSelector(".reveal.ready");
    const found = await opened.evaluate(async () => ({
      title: document.title,
      accent: getComputedStyle(document.documentElement).getPropertyValue("--accent"),
      image: await document
        .querySelector("img")!
        .decode()
        .then(() => true),
      fonts: [...(await document.fonts.ready)].filter(({ status }) => status === "loaded").length > 0,
    }));
    expect(found).toEqual({ title: "Naps – Talk", accent: "#123456", image: true, fonts: true });
  });

  it("blocks any other script and style, and everything that would be loaded", async () => {
    const { url, asked } = await listener();
    const hostile = `<script>document.title = "ran"</script><p id="styled" style="color: rgb(1, 2, 3)">x</p>
<img src="${url}x.png" onerror="document.title = 'ran'"><a id="link" href="javascript:document.title='ran'">x</a>`;
    const opened = await open();
    await opened.goto(written("hostile.html", page.replace("</main>", `</main>${hostile}`)));
    await opened.waitForSelector("#link", { state: "attached" });
    await opened.evaluate(() => document.getElementById("link")!.click());
    await opened.waitForTimeout(200);
    expect(await opened.title()).toBe("Naps – Talk");
    const colour = await opened.locator("#styled").evaluate((p) => getComputedStyle(p).color);
    expect(colour).not.toBe("rgb(1, 2, 3)");
    expect(asked).toEqual([]);
  });
});

it.runIf(thorough)("the policy also allows what reveal.js adds to slides of 4:3", async () => {
  const source = "---\ntitle: T\ntalk: { ratio: '4:3' }\n---\n\n## Why?\n\n**So.** It is.\n";
  const folder = folderWith({ "a.md": source });
  expect((await runHere(["build", "a.md", "--only", "talk", "-o", "out"], folder)).status).toBe(0);
  const page = await open();
  const complaints = complaintsIn(page.context());
  await page.goto(`${pathToFileURL(join(folder, "out/a/talk/index.html")).href}?print-pdf`);
  await page.waitForFunction(() => "printable" in document.documentElement.dataset);
  expect(complaints).toEqual([]);
});

it("the policy blocks an unknown script", async () => {
  const folder = folderWith({});
  const html = textOf(site, PATH).replace("</body>", '<script>document.title = "ran"</script></body>');
  writeFileSync(join(folder, "talk.html"), html);
  const page = await open();
  await page.goto(pathToFileURL(join(folder, "talk.html")).href);
  expect(await page.title()).not.toBe("ran");
});
