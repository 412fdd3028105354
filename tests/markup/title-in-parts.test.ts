import { expect, it } from "vitest";
import { titleInParts } from "../../src/markup/title-in-parts.ts";

it("what follows the colon of a title stays together", () => {
  const titled = (title: string) => titleInParts(title).text;
  expect(titled("Cancer & care: five questions")).toBe(
    'Cancer &amp; care: <span class="together">five questions</span>',
  );
  expect(titled("睡眠与记忆的关系：三个问题")).toBe(
    '睡眠与记忆的关系：<span class="together">三个问题</span>',
  );
  for (const whole of ["Does sleep help?", "AI: for whom", "Lunch at 12:30 sharp", "To be continued:"])
    expect(titled(whole)).toBe(whole);
});
