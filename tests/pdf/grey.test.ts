import { expect, it } from "vitest";
import { edited } from "../../src/pdf/content/edits.ts";
import { greyEdits } from "../../src/pdf/content/grey.ts";
import { operationsOf } from "../../src/pdf/content/operations.ts";

it("black, white, greys and the near black of drawings are printed with black ink alone; colours stay", () => {
  const painted = (operators: string) => {
    const content = Buffer.from(operators, "latin1");
    return edited(content, greyEdits(operationsOf(content))).toString("latin1");
  };
  expect(painted("0 0 0 rg\n.5 .5 .5 RG\n1 1 1 rg\n")).toBe("0 g\n.5 G\n1 g\n");
  expect(painted(".1137 .102 .0863 rg\n.1137 .102 .0863 RG\n")).toBe("0 g\n0 G\n");
  expect(painted(".4784 .1216 .1686 rg\n.2 .1 .1 rg\n.7255 .6941 .6471 rg\n")).toBe(
    ".4784 .1216 .1686 rg\n.2 .1 .1 rg\n.7255 .6941 .6471 rg\n",
  );
});
