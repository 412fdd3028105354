import { expect, it } from "vitest";
import { EnvironmentError } from "../../src/diagnostics/environment-error.ts";
import { OUTPUTS, outputsNamed } from "../../src/site/outputs.ts";

it("gives the named outputs in the order of the list, and all of them without names", () => {
  expect(outputsNamed(undefined)).toEqual(OUTPUTS);
  expect(outputsNamed(["talk", "reader"]).map(({ name }) => name)).toEqual(["reader", "talk"]);
});

it("says which name no output has, and that a list of names may not be empty", () => {
  expect(() => outputsNamed(["raeder"])).toThrow(/there is no output “raeder”: did you mean “reader”\?/);
  expect(() => outputsNamed([])).toThrow(EnvironmentError);
});
