import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseChromium } from "../../../src/browser/chromium/choose-chromium.ts";
import { browserPaths } from "../../../src/browser/chromium/find-chromium.ts";
import { startBrowser } from "../../../src/browser/start-browser.ts";
import { folderWith } from "../../helpers/folder.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.doUnmock(NPM);
});

const NPM = "../../../src/browser/chromium/npm-chromium.ts";
const NO_BROWSER =
  "no browser found to make a PDF or to measure slides with: install Google Chrome or Chromium";
const canRunNpm = process.platform === "linux" && process.arch === "x64";

/** As on a machine of this kind. */
function pretend(platform: NodeJS.Platform, arch: NodeJS.Architecture): void {
  vi.stubGlobal("process", Object.create(process, { platform: { value: platform }, arch: { value: arch } }));
}

describe("the browser that is started", () => {
  it("is the one that is named, else the one that the environment names", async () => {
    vi.stubEnv("TRIPTYCH_CHROMIUM", "/from/the environment/chrome");
    expect((await chooseChromium("/a b/chrome")).path).toBe("/a b/chrome");
    expect((await chooseChromium()).path).toBe("/from/the environment/chrome");
  });

  it("may be in a folder with a blank in its name", async () => {
    vi.stubEnv("TRIPTYCH_CHROMIUM", "");
    const real = (await chooseChromium()).path;
    const folder = folderWith({ "my browser": `#!/bin/sh\nexec "${real}" "$@"\n` });
    chmodSync(join(folder, "my browser"), 0o755);
    const browser = await startBrowser({ chromium: join(folder, "my browser") });
    expect(browser.name).toMatch(/^Chromium \d+\.[\d.]+ \(.*my browser\)$/);
    await browser.close();
  });

  it.each([
    ["is not there", () => "/nowhere/chrome", /^there is no browser at \/nowhere\/chrome: check the path$/],
    [
      "is no program",
      () => join(folderWith({ chrome: "text" }), "chrome"),
      /^the file .*chrome cannot be run as a browser: check the path$/,
    ],
    ["is another program", () => process.execPath, /^the browser .*node does not start: /],
  ])("that %s is one clear line", async (_case, path, message) => {
    await expect(startBrowser({ chromium: path() })).rejects.toMatchObject({
      name: "EnvironmentError",
      message: expect.stringMatching(message),
    });
  });
});

describe("without any browser", () => {
  it.each([
    ["darwin", "arm64"],
    ["win32", "x64"],
    ["linux", "arm64"],
  ] as const)(
    "the package from npm is not suggested on %s %s, where it cannot run",
    async (platform, arch) => {
      vi.stubEnv("TRIPTYCH_CHROMIUM", "npm");
      pretend(platform, arch);
      await expect(chooseChromium()).rejects.toMatchObject({ name: "EnvironmentError", message: NO_BROWSER });
    },
  );

  it.runIf(canRunNpm)("the package from npm is suggested where it can run", async () => {
    vi.stubEnv("TRIPTYCH_CHROMIUM", "npm");
    vi.doMock(NPM, () => ({ npmChromium: async () => undefined }));
    const message = `${NO_BROWSER}, or run “npm install @sparticuz/chromium@147”`;
    await expect(chooseChromium()).rejects.toMatchObject({ name: "EnvironmentError", message });
  });

  it("the package from npm gives none when it is not installed", async () => {
    const { npmChromium } = await import("../../../src/browser/chromium/npm-chromium.ts");
    expect(await npmChromium([folderWith()])).toBeUndefined();
  });
});

describe("an installed browser is looked for", () => {
  it("on Windows below the folders for programs, Chrome before Edge", () => {
    const env = { PROGRAMFILES: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\A B\\AppData\\Local" };
    expect(browserPaths("win32", env)).toEqual([
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Users\\A B\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files\\Chromium\\Application\\chrome.exe",
      "C:\\Users\\A B\\AppData\\Local\\Chromium\\Application\\chrome.exe",
      "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
      "C:\\Users\\A B\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe",
    ]);
  });

  it("on macOS in the applications of all and of this user, then on the path", () => {
    const paths = browserPaths("darwin", { HOME: "/Users/a b", PATH: "/opt/homebrew/bin" });
    expect(paths.slice(0, 2)).toEqual([
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Users/a b/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ]);
    expect(paths).toContain("/opt/homebrew/bin/chromium");
  });

  it("on Linux where Google's package puts it, then on the path", () => {
    const paths = browserPaths("linux", { PATH: "/my tools:/usr/bin" });
    expect(paths.slice(0, 2)).toEqual(["/opt/google/chrome/chrome", "/my tools/google-chrome-stable"]);
    expect(paths).toContain("/snap/bin/chromium");
  });
});
