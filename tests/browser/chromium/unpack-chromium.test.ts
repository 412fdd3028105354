import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { unpackChromium } from "../../../src/browser/chromium/unpack-chromium.ts";
import { folderWith } from "../../helpers/folder.ts";

const EMPTY_TAR = brotliCompressSync(Buffer.alloc(1024));
const PACKAGE = {
  "chromium.br": brotliCompressSync(Buffer.from("the browser")),
  "al2023.tar.br": EMPTY_TAR,
  "fonts.tar.br": EMPTY_TAR,
};

let cache: string;
let folder: string;

beforeEach(async () => {
  cache = folderWith();
  folder = join(cache, "chromium-1");
  await unpackChromium(folderWith(PACKAGE), folder);
});

describe("a browser that was unpacked", () => {
  it("is used again as it is", async () => {
    await unpackChromium("/nowhere", folder);
    expect(readFileSync(join(folder, "chromium"), "utf8")).toBe("the browser");
  });

  it.each<[string, () => void]>([
    ["is cut off", () => truncateSync(join(folder, "chromium"), 3)],
    ["lacks a file", () => rmSync(join(folder, "chromium"))],
    ["has changed bytes", () => writeFileSync(join(folder, "chromium"), "The browser")],
    ["has a file more", () => writeFileSync(join(folder, "libnss3.so"), "")],
    ["has lost its list", () => rmSync(join(folder, "unpacked.json"))],
  ])("is unpacked anew when it %s", async (_case, spoil) => {
    spoil();
    await unpackChromium(folderWith(PACKAGE), folder);
    expect(readFileSync(join(folder, "chromium"), "utf8")).toBe("the browser");
    expect(readdirSync(folder).sort()).toEqual(["chromium", "fonts-with-own.conf", "unpacked.json"]);
    expect(readdirSync(cache)).toEqual(["chromium-1"]);
  });

  it("leaves nothing when it cannot be unpacked, and removes what a killed build left", async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(join(cache, "chromium-1.draft-1-0-killed"));
    await expect(unpackChromium("/nowhere", folder)).rejects.toMatchObject({ name: "EnvironmentError" });
    expect(readdirSync(cache)).toEqual([]);
  });
});
