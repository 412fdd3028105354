import { join } from "node:path";
import { expect, it } from "vitest";
import { readImage } from "../../../src/site/articles/images.ts";
import { folderWith } from "../../helpers/folder.ts";

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

it("tells what kind of image file it is looking at", () => {
  const folder = folderWith({
    "a b.PNG": PNG,
    "icon.svg": '<?xml version="1.0"?>\n<!-- made -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "words.png": "not an image",
    "sub/x.txt": "",
  });
  const state = (src: string) => readImage(join(folder, "naps.md"), src).state;
  expect(state("a b.PNG")).toBe("found");
  expect(state("icon.svg")).toBe("found");
  expect(state("words.png")).toBe("not-an-image");
  expect(state("sub")).toBe("unreadable");
  expect(state("gone.png")).toBe("missing");
  expect(state("https://example.org/a.png")).toBe("remote");
});

it("names an image by its content, so that two of one name do not clash", () => {
  const folder = folderWith({ "one/cell.png": PNG, "two/cell.png": new Uint8Array([...PNG, 4]) });
  const path = (src: string) => readImage(join(folder, "naps.md"), src).path;
  expect(path("one/cell.png")).toMatch(/^images\/[0-9a-f]{10}-cell\.png$/);
  expect(path("one/cell.png")).not.toBe(path("two/cell.png"));
});

it("knows how large an image is, and does without where the file does not say", () => {
  const folder = folderWith({
    "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
    "b.png": PNG,
  });
  const size = (src: string) => readImage(join(folder, "naps.md"), src).size;
  expect(size("a.svg")).toEqual({ width: 40, height: 20 });
  expect(size("b.png")).toBeUndefined();
});
