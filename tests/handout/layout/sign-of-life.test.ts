import { expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { SIGN_OF_LIFE } from "../../../src/handout/in-page/sign-of-life.ts";
import { cutFlowsInTab } from "../../../src/handout/layout/in-page-calls.ts";

it("takes a sign of life from a tab that measures for no delivery", async () => {
  let tell: (text: string) => void = () => {};
  const tab = {
    listen: (listener: (text: string) => void) => {
      tell = listener;
    },
    evaluate: async () => {
      tell(SIGN_OF_LIFE);
      tell('{"flow":0,"from":0,"sheets":[],"isLast":true}');
      return [[]];
    },
  } as unknown as Tab;
  const delivered: unknown[] = [];
  const options = { css: "", textHeight: 900 };
  expect(await cutFlowsInTab(tab, ["<article></article>"], options, (each) => delivered.push(each))).toEqual([
    [],
  ]);
  expect(delivered).toHaveLength(1);
});
