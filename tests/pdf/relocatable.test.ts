import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { beforeEach, expect, it } from "vitest";
import { type Relocatable, relocated } from "../../src/pdf/objects/relocatable.ts";
import { sharedKeys } from "../../src/pdf/objects/shared-keys.ts";
import { importRef, writeRelocatable } from "../../src/pdf/objects/write-relocatable.ts";

let document: PDFDocument;
beforeEach(async () => {
  document = await PDFDocument.create();
});

/** Values as `PDFContext.obj` takes them. */
type Entries = Readonly<Record<string, unknown>>;

function dictOf(entries: Entries): PDFDict {
  const dict = PDFDict.withContext(document.context);
  for (const [key, value] of Object.entries(entries))
    dict.set(PDFName.of(key), document.context.obj(value as never) as PDFObject);
  return dict;
}
const add = (entries: Entries) => document.context.register(dictOf(entries));
const addStream = (entries: Entries, text: string) =>
  document.context.register(PDFRawStream.of(dictOf(entries), Buffer.from(text)));

/** Each object with its fields filled in and runs of blanks as one blank. */
function texts(objects: Relocatable, numbers: readonly number[], imports: readonly number[], firstKey = 0) {
  const to = { numbers: Uint32Array.from(numbers), imports, firstKey };
  const bytes = Buffer.from(relocated(objects, to));
  return Array.from(objects.starts.subarray(1), (end, index) =>
    bytes.toString("latin1", objects.starts[index], end).replace(/ +/g, " "),
  );
}

it("fills in references, and leaves texts alone that look like them", () => {
  const low = add({ Deep: [[importRef(1)], true, 1.5, -2] });
  const text = PDFString.of("12 0 R (\\)) >>");
  const top = add({ A: low, B: low, T: text, H: PDFHexString.of("3120302052") });
  const { objects, indexes } = writeRelocatable(document, [top]);
  expect([indexes.get(top), indexes.get(low)]).toEqual([0, 1]);
  expect(texts(objects, [5, 1234567], [3, 9_999_999])).toEqual([
    "<</A 1234567 0 R/B 1234567 0 R/T(12 0 R (\\)) >>)/H<3120302052>>>\n",
    "<</Deep[[ 9999999 0 R] true 1.5 -2]>>\n",
  ]);
});

it("adds to the numbers of the parent tree, in streams too", () => {
  const form = addStream({ StructParents: 2, StructParent: 40 }, "q 7 0 R Q");
  const { objects, streams } = writeRelocatable(document, [add({ StructParents: 0, Other: 0, F: form })]);
  expect(texts(objects, [1, 2], [], 100)).toEqual(["<</StructParents 100/Other 0/F 2 0 R>>\n"]);
  expect(texts(streams, [1, 2], [], 100)).toEqual([
    "<</StructParents 102/StructParent 140/Length 9>>stream\nq 7 0 R Q\nendstream\n",
  ]);
});

it("writes each object that can be reached once, in that order, and no other", () => {
  const last = add({ Name: "Last" });
  add({ Name: "Lost" });
  const inner = addStream({ To: last }, "x");
  const first = add({ Kids: [inner, last] });
  const circle = add({ Up: first, Gone: PDFRef.of(9999) });
  (document.context.lookup(first) as PDFDict).set(PDFName.of("C"), circle);
  const { objects, streams, indexes } = writeRelocatable(document, [first]);
  expect([first, last, circle, inner].map((ref) => indexes.get(ref))).toEqual([0, 1, 2, 3]);
  expect(texts(objects, [1, 2, 3, 4], [])).toEqual([
    "<</Kids[ 4 0 R 2 0 R]/C 3 0 R>>\n",
    "<</Name/Last>>\n",
    "<</Up 1 0 R/Gone null>>\n",
  ]);
  expect(texts(streams, [1, 2, 3, 4], [])).toEqual(["<</To 2 0 R/Length 1>>stream\nx\nendstream\n"]);
});

it("gives equal keys to objects that are equal with all that they refer to", () => {
  const image = (mask: string) => addStream({ Mask: addStream({}, mask) }, "image");
  const own = add({ StructParent: 1 });
  const circle = add({});
  (document.context.lookup(circle) as PDFDict).set(PDFName.of("C"), circle);
  const refs = [
    image("a"),
    image("a"),
    image("b"),
    add({ O: own }),
    add({ C: circle }),
    add({ I: importRef(0) }),
    add({ Type: "Annot" }),
  ];
  const { objects, streams, indexes } = writeRelocatable(document, refs);
  const keys = new Map(sharedKeys(objects, streams));
  const [first, same, other, ...bound] = refs.map((ref) => keys.get(indexes.get(ref)!));
  expect(first).toBeDefined();
  expect(same).toBe(first);
  expect(other).not.toBe(first);
  expect(bound).toEqual([undefined, undefined, undefined, undefined]);
});
