import { describe, expect, it } from "vitest";
import { bareName, readName } from "../../src/model/person-name.ts";

describe("a person's name", () => {
  it.each([
    ["Rosa Kessler", "Rosa Kessler", ["Rosa"], "Kessler"],
    ["Prof. Dr. h.c. Rosa van der Berg", "Prof. Dr. h.c. Rosa van der Berg", ["Rosa"], "van der Berg"],
    ["Van der Berg, Jan", "Jan Van der Berg", ["Jan"], "Van der Berg"],
    ["Kessler, R. M.", "R. M. Kessler", ["R.", "M."], "Kessler"],
    ["Prof. Kessler, Rosa, PhD", "Prof. Rosa Kessler, PhD", ["Rosa"], "Kessler"],
    ["Rosa Kessler, Ph.D., M.D.", "Rosa Kessler, Ph.D., M.D.", ["Rosa"], "Kessler"],
    ["Martin King Jr.", "Martin King Jr.", ["Martin"], "King"],
    ["Jack Ma", "Jack Ma", ["Jack"], "Ma"],
    ["Ma, Jack", "Jack Ma", ["Jack"], "Ma"],
    ["José Ortega y Gasset", "José Ortega y Gasset", ["José"], "Ortega y Gasset"],
    ["Sir Ludwig", "Sir Ludwig", [], "Ludwig"],
    ["Dr", "Dr", [], "Dr"],
    ["王小明", "王小明", [], "王小明"],
    ["سارة الكاتب", "سارة الكاتب", [], "سارة الكاتب"],
  ])("is read: %s", (written, shown, given, family) => {
    expect(readName(written)).toEqual({ shown, given, family, isDoubtful: false });
  });

  it.each(["Rosa Kessler, Basel", "García Márquez, Gabriel", "Kessler, Rosa, Basel"])(
    "is doubtful, and stays as it is: %s",
    (written) => {
      expect(readName(written)).toMatchObject({ shown: written, isDoubtful: true });
    },
  );

  it("is the same person whichever way it is written", () => {
    const names = ["Rosa Kessler", "Kessler, Rosa", "Prof. Dr. Rosa Kessler", "Rosa Kessler, PhD"];
    expect(new Set(names.map(bareName))).toEqual(new Set(["Rosa Kessler"]));
  });
});
