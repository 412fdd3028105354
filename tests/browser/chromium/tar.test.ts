import { describe, expect, it } from "vitest";
import { filesInTar } from "../../../src/browser/chromium/tar.ts";

function entry(path: string, text: string, type = "0"): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(text.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body]);
}

const END = Buffer.alloc(1024);

describe("the files of a tar archive", () => {
  it("have a path and bytes; folders are left out", () => {
    const long = "x".repeat(700);
    const tar = Buffer.concat([entry("lib/", "", "5"), entry("lib/a.so", "abc"), entry("b", long), END]);
    const found = filesInTar(tar).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]);
    expect(found).toEqual([
      ["lib/a.so", "abc"],
      ["b", long],
    ]);
  });

  it.each(["../up", "/root", "a/../../b"])("must not lead out of the archive: %s", (path) => {
    expect(() => filesInTar(Buffer.concat([entry(path, "x"), END]))).toThrow(/unsafe/);
  });
});
