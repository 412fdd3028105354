import { expect, it } from "vitest";
import { byteRange } from "../../../src/site/serve/byte-range.ts";
import { presenting } from "../../helpers/present.ts";

it.each([
  ["bytes=0-1", { first: 0, last: 1 }],
  ["bytes=2-", { first: 2, last: 9 }],
  ["bytes=9-400", { first: 9, last: 9 }],
  ["bytes=-3", { first: 7, last: 9 }],
  ["bytes=-30", { first: 0, last: 9 }],
  ["bytes=10-", undefined],
  ["bytes=-0", undefined],
  ["bytes=4-3", undefined],
  ["bytes=-", undefined],
  ["bytes=0-1,3-4", undefined],
  ["lines=0-1", undefined],
  [undefined, undefined],
])("reads %s", (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});

it("is sent alone", async () => {
  const { address } = await presenting();
  const path = `${address}assets/talk.css`;
  const whole = await (await fetch(path)).text();
  const part = await fetch(path, { headers: { range: "bytes=1-4" } });
  expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
    206,
    `bytes 1-4/${Buffer.byteLength(whole)}`,
    Buffer.from(whole).subarray(1, 5).toString(),
  ]);
  const other = await fetch(path, { headers: { range: "bytes=1-4", "if-range": '"another"' } });
  expect([other.status, await other.text()]).toEqual([200, whole]);
});
