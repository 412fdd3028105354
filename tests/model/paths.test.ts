import { expect, it } from "vitest";
import { fileNameOf } from "../../src/model/paths.ts";

it("cuts the names of files that file systems would not take, and keeps them apart", () => {
  const long = "どうして昼寝は記憶を助けるのか".repeat(9);
  const [one, other] = [fileNameOf(`${long}-a`), fileNameOf(`${long}-b`)];
  expect(one).not.toBe(other);
  for (const name of [one, other]) {
    expect(Buffer.byteLength(name)).toBeLessThan(200);
    expect(name).toMatch(/^[\p{L}\p{N}-]+-[0-9a-f]{8}\.html$/u);
  }
  expect(fileNameOf("why-naps:help")).toBe("why-naps-help.html");
});
