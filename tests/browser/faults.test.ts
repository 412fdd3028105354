import { describe, expect, it } from "vitest";
import type { Session } from "../../src/browser/devtools.ts";
import { startHeartbeat } from "../../src/browser/heartbeat.ts";
import { startBrowser } from "../../src/browser/start-browser.ts";
import { readPrinted } from "../../src/pdf/read-printed.ts";
import { type BrowserFault, faultyBrowser } from "../helpers/faulty-browser.ts";
import { folderWith } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";
import { someOf } from "../helpers/thorough.ts";

const ARTICLE = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** So it is.\n";

describe.runIf(process.platform === "linux")("a browser that", () => {
  it.each<[BrowserFault, RegExp]>([
    ["is old", /^the browser .* is version 90[.\d]+, and Triptych needs 126 or later: update it/],
    ["talks nonsense", /^the browser .* does not start: it does not speak the DevTools protocol$/],
  ])("%s is one clear line", async (fault, message) => {
    const started = startBrowser({ chromium: await faultyBrowser(folderWith(), fault) });
    await expect(started).rejects.toMatchObject({
      name: "EnvironmentError",
      message: expect.stringMatching(message),
    });
  });

  it.each(
    someOf<[BrowserFault, string, RegExp]>(
      [
        [
          "crashes in print",
          "handout",
          /the browser failed while it printed the handout: the browser ended$/,
        ],
        [
          "loses its page in print",
          "talk",
          /the browser failed while it printed the talk: the page crashed$/,
        ],
        ["prints half a PDF", "handout", /the browser printed a PDF that is not whole; try again$/],
        ["prints no PDF", "talk", /the browser printed a PDF that is not whole; try again$/],
      ],
      2,
    ),
  )("%s is one clear line, and no %s is built", async (fault, output, message) => {
    const folder = folderWith({ "naps.md": ARTICLE });
    const args = ["build", "naps.md", "--no-cache", "--only", output, "--talk-pdf"];
    const run = triptych([...args, "--chromium", await faultyBrowser(folder, fault)], folder);
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr.trimEnd()).toMatch(message);
    expect(run.stderr.trimEnd()).not.toContain("\n");
  });
});

describe("a PDF from the browser", () => {
  it.each([
    ["is empty", ""],
    ["has no end", "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n"],
    ["has no beginning", "PDF\n%%EOF\n"],
    ["has nothing in it", "%PDF-1.4\n%%EOF\n"],
    [
      "has an object that is cut",
      "%PDF-1.4\n1 0 obj\n<< /A [ 1 \nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
    ],
  ])("that %s is refused", async (_case, text) => {
    await expect(readPrinted(Buffer.from(text))).rejects.toMatchObject({ name: "EnvironmentError" });
  });
});

describe("a heartbeat", () => {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const session = (send: () => Promise<unknown>) => ({ send }) as unknown as Session;

  it("is lost when a dozen questions in a row have no answer, and is told once", async () => {
    let lost = 0;
    startHeartbeat(
      session(() => new Promise(() => undefined)),
      () => lost++,
      2,
    );
    await expect.poll(() => lost).toBe(1);
    await pause(100);
    expect(lost).toBe(1);
  });

  it("is not lost while answers come, late as they may be, nor after the end", async () => {
    let lost = 0;
    const stop = startHeartbeat(
      session(() => pause(10)),
      () => lost++,
      2,
    );
    await pause(200);
    startHeartbeat(
      session(() => Promise.reject(new Error("the browser ended"))),
      () => lost++,
      2,
    );
    await pause(100);
    stop();
    expect(lost).toBe(0);
  });
});
