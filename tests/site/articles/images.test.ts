import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readImage } from "../../../src/site/articles/images.ts";
import { folderWith } from "../../helpers/folder.ts";
import { png } from "../../helpers/images.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';

/** What is said of an image in a folder: `found`, or why it is not shown, and the notes. */
function looked(folder: string, src: string): readonly string[] {
  const { state, notes = [] } = readImage({ own: folder, root: folder }, src);
  return [`${state.state}${"why" in state ? `: ${state.why}` : ""}`, ...notes.map(({ message }) => message)];
}

it("tells what kind of image file it is looking at", () => {
  const folder = folderWith({
    "a b.PNG": png(),
    "icon.svg": `<?xml version="1.0"?>\n<!-- made -->\n${SVG}`,
    "words.png": "not an image",
    "page.png": "<!DOCTYPE html><script>alert(1)</script>",
    "sub/x.txt": "",
    "empty.png": "",
  });
  expect(looked(folder, "a b.PNG")).toEqual(["found"]);
  expect(looked(folder, "icon.svg")).toEqual(["found"]);
  expect(looked(folder, "words.png")).toEqual(["unreadable: it is no image"]);
  expect(looked(folder, "page.png")).toEqual(["unreadable: it is a web page"]);
  expect(looked(folder, "sub")).toEqual(["unreadable: it is a folder"]);
  expect(looked(folder, "empty.png")).toEqual(["unreadable: it is empty"]);
  expect(looked(folder, "gone.png")).toEqual(["missing"]);
  expect(looked(folder, "https://example.org/a.png")).toEqual(["remote"]);
});

it("takes a picture that the article holds itself, but nothing else that such an address can be", () => {
  const folder = folderWith({});
  const inside = (bytes: string | Uint8Array, type = "png") =>
    `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`;
  const taken = readImage({ own: folder, root: folder }, inside(png()));
  expect(taken.path).toMatch(/^images\/[0-9a-f]{10}-image\.png$/);
  expect(Buffer.from(taken.bytes!)).toEqual(Buffer.from(png()));
  expect(looked(folder, inside(SVG))).toEqual(["unreadable: it is a drawing"]);
  expect(looked(folder, inside("<script>alert(1)</script>"))).toEqual([
    expect.stringMatching(/^unreadable: it is /),
  ]);
});

it("names an image by its content, so that two of one name do not clash", () => {
  const folder = folderWith({ "one/cell.png": png(), "two/cell.png": png(2, 2) });
  const path = (src: string) => readImage({ own: folder, root: folder }, src).path;
  expect(path("one/cell.png")).toMatch(/^images\/[0-9a-f]{10}-cell\.png$/);
  expect(path("one/cell.png")).not.toBe(path("two/cell.png"));
});

it("gives an image the ending of the type that it has, and a name that every system takes", () => {
  const hostile = 'a"b\u202egnp.\n#%?<i>.png';
  const folder = folderWith({
    "photo.jpg": png(),
    "drawing.png": SVG,
    noending: png(),
    [hostile]: png(),
    [`${"𝒳".repeat(60)}.png`]: png(),
  });
  const path = (src: string) =>
    readImage({ own: folder, root: folder }, src).path.replace(/[0-9a-f]{10}/, "#");
  expect(path("photo.jpg")).toBe("images/#-photo.png");
  expect(looked(folder, "photo.jpg")).toEqual([
    "found",
    "“photo.jpg” is a PNG image, so the site has it with the ending .png",
  ]);
  expect(looked(folder, "drawing.png")[1]).toContain("is an SVG drawing");
  expect(path("drawing.png")).toBe("images/#-drawing.svg");
  expect(path("noending")).toBe("images/#-noending.png");
  expect(looked(folder, "noending")).toEqual(["found"]);
  expect(path(hostile)).toBe("images/#-a-b-gnp-i-.png");
  expect(Buffer.byteLength(path(`${"𝒳".repeat(60)}.png`))).toBeLessThan(255);
});

it("knows how large an image is, and refuses one that browsers cannot hold", () => {
  const folder = folderWith({
    "a.svg": SVG,
    "whole.png": png(30, 20),
    "large.png": png(10_000, 10_000),
    "damaged.png": png().subarray(0, 12),
    "cut.png": png().subarray(0, 40),
    "huge.png": png(),
  });
  truncateSync(join(folder, "huge.png"), 100_000_000);
  const size = (src: string) => readImage({ own: folder, root: folder }, src).size;
  expect(size("a.svg")).toEqual({ width: 40, height: 20 });
  expect(size("whole.png")).toEqual({ width: 30, height: 20 });
  expect(looked(folder, "large.png")).toEqual([
    "unreadable: it has 10,000 × 10,000 pixels, and 80 million are the most",
  ]);
  expect(looked(folder, "damaged.png")).toEqual([
    "unreadable: it is damaged: it does not say how large it is",
  ]);
  expect(looked(folder, "cut.png")).toEqual([
    "found",
    "the image “cut.png” is cut off, so that a part of it is missing",
  ]);
  expect(looked(folder, "huge.png")).toEqual(["unreadable: it is 100 MB large, and 50 MB are the most"]);
});

it("gives the bytes of the file", () => {
  const folder = folderWith({ "a.png": png() });
  expect(readImage({ own: folder, root: folder }, "a.png").bytes).toEqual(
    readFileSync(join(folder, "a.png")),
  );
});

it("cleans drawings, tells once what was taken out, and refuses what is no drawing for a page", () => {
  const folder = folderWith({
    "hostile.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"><script>b()</script><g/></svg>',
    "deep.svg": `<svg>${"<g>".repeat(100_000)}`,
    "large.svg": SVG,
  });
  truncateSync(join(folder, "large.svg"), 40_000_000);
  expect(looked(folder, "hostile.svg")).toEqual([
    "found",
    "“hostile.svg” is shown without what could run or load something: an event handler, <script>",
  ]);
  const { bytes = new Uint8Array() } = readImage({ own: folder, root: folder }, "hostile.svg");
  expect(Buffer.from(bytes).toString()).toMatch(/^<svg xmlns="[^"]*" xmlns:xlink="[^"]*"><g><\/g><\/svg>$/);
  expect(looked(folder, "deep.svg")).toEqual(["unreadable: its elements are nested more than 250 deep"]);
  expect(looked(folder, "large.svg")).toEqual(["unreadable: it is a drawing of more than 20 MB"]);
});
