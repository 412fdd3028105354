import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PackedSheet } from "../../../src/handout/in-page/packed-sheet.ts";
import { planPrintRuns } from "../../../src/handout/layout/plan-print-runs.ts";

const sheet = (given: Partial<PackedSheet> = {}): PackedSheet => ({
  html: "<div></div>",
  ids: [],
  refs: [],
  headings: [],
  opens: true,
  top: { words: "", letters: 0, marks: [] },
  ...given,
});

const plan = (flows: readonly (readonly PackedSheet[])[], recto = false, isDone = true) =>
  planPrintRuns(
    flows.map((sheets, index) => ({ sheets, isDone: isDone || index < flows.length - 1 })),
    { title: "T", recto, linked: new Set(["i2", "i150"]) },
  );

/** Most sheets refer to no other: those that refer to a late page are printed late. */
const refs = fc.oneof(
  { weight: 50, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat({ max: 400 }) },
);
/** Sheets with ids of their own; some continue from the sheet before, some refer to another. */
const sheets = fc
  .array(fc.record({ opens: fc.boolean(), ref: refs }), {
    maxLength: 400,
    size: "max",
  })
  .map((all) =>
    all.map(({ opens, ref }, index) =>
      sheet({
        opens,
        ids: [`i${index}`],
        refs: ref === null ? [] : [`i${ref}`],
        running: { begun: [`${index}`], atTop: true },
      }),
    ),
  );

describe("print runs", () => {
  it("have every sheet once and in order, and begin where nothing continues", () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const { printRuns: parts, pageCount: length } = plan([all]);
        expect(parts.flatMap((part) => part.sheets)).toEqual(all);
        expect(length).toBe(all.length);
        let first = 1;
        for (const part of parts) {
          expect(part.first).toBe(first);
          if (first > 1) expect(part.sheets[0]!.opens).toBe(true);
          expect(part.running).toBe(first === 1 ? "" : String(first - 2));
          first += part.sheets.length;
        }
      }),
    );
  });

  it("that are planned early are the same in the end", () => {
    let given = 0;
    fc.assert(
      fc.property(sheets, fc.nat({ max: 400 }), (all, known) => {
        const early = plan([all.slice(0, known)], false, false);
        const { printRuns: parts } = plan([all]);
        for (const part of early.printRuns) {
          const same = parts.find(({ first }) => first === part.first);
          expect(part).toEqual(same);
        }
        given += early.printRuns.length;
      }),
    );
    expect(given).toBeGreaterThan(20);
  });

  it("wait for the pages that they refer to", () => {
    const long = Array.from({ length: 200 }, (_, index) => sheet({ ids: [`i${index}`] }));
    const refers = long.map((each, index) => (index === 3 ? sheet({ refs: ["i150", "i2"] }) : each));
    const cut = (count: number) => plan([refers.slice(0, count)], false, false).printRuns;
    expect(cut(130).map(({ first }) => first)).toEqual([9, 69]);
    const [early] = cut(151);
    expect(early?.pageNumbers).toEqual([
      ["i150", 151],
      ["i2", 3],
    ]);
    expect(early).toMatchObject({ elsewhere: ["i150"], linked: ["i2"] });
    expect(plan([refers]).printRuns.find(({ first }) => first === 129)?.linked).toEqual(["i150"]);
  });

  it("leave out references to nothing when all is cut", () => {
    const [part] = plan([[sheet({ refs: ["nowhere"] })]]).printRuns;
    expect(part).toMatchObject({ pageNumbers: [], elsewhere: [] });
  });

  it("have blank sheets before right-hand starts", () => {
    const flows = [[sheet()], [sheet({ ids: ["a"] }), sheet()], [sheet({ ids: ["b"] })]];
    expect([...plan(flows, true).pageNumbers]).toEqual([
      ["a", 3],
      ["b", 5],
    ]);
    expect([...plan(flows).pageNumbers]).toEqual([
      ["a", 2],
      ["b", 4],
    ]);
  });
});
