import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { presenting, TALK } from "../helpers/present.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const open = useBrowser();
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
/** The screen that the deck shows. */
const SHOWN = "section.present:not(.stack)";

/** A phone of its own, with its own cookies. */
async function phone(address: string): Promise<Page> {
  const page = await open(PHONE);
  await page.goto(address);
  return page;
}

/** Steps on to the next vote of a round. */
async function stepToVote(deck: Page, round: "before" | "after"): Promise<void> {
  const vote = deck.locator(`${SHOWN} [data-vote][data-round=${round}]`);
  await deck.waitForSelector(".reveal.ready");
  for (let steps = 0; steps < 40 && !(await vote.isVisible()); steps++) await deck.keyboard.press("Space");
  expect(await vote.isVisible()).toBe(true);
}

/** What the deck shows of a round: a number for each option. */
function countsOn(deck: Page, round: "before" | "after"): Promise<string[]> {
  return deck.locator(`${SHOWN} .option [data-count=${round}]`).allTextContents();
}

/** Waits until the deck shows these counts. */
async function untilCounts(deck: Page, round: "before" | "after", counts: readonly string[]): Promise<void> {
  await expect.poll(() => countsOn(deck, round), { timeout: 20_000 }).toEqual(counts);
}

it("takes the votes of three phones before and after the answers, and shows them", async () => {
  const { address, port } = await presenting("localhost");
  const deck = await open({ viewport: { width: 1280, height: 720 } });
  const complaints = complaintsOf(deck, `localhost:${port}`);
  await deck.goto(address);
  await deck.waitForSelector("[data-phones]", { state: "attached" });
  const voters = await Promise.all([1, 2, 3].map(() => phone(`${address}vote`)));
  for (const voter of voters)
    expect(await voter.textContent("h1")).toBe("The next vote appears here by itself.");
  const vote = async (options: readonly number[]) => {
    for (const [index, option] of options.entries()) {
      await voters[index]!.tap(`button:nth-of-type(${option + 1})`);
      await voters[index]!.waitForSelector(`button:nth-of-type(${option + 1})[aria-pressed=true]`);
    }
  };

  await stepToVote(deck, "before");
  expect(await deck.isVisible(`${SHOWN} .vote-phones svg`)).toBe(true);
  expect(await deck.textContent(`${SHOWN} .vote-phones`)).toContain(`localhost:${port}`);
  await vote([0, 0, 2]);
  expect(await voters[0]!.textContent("#round")).toBe("Before the answers");
  await untilCounts(deck, "before", ["2", "0", "1"]);
  await vote([0, 1]);
  await deck.keyboard.press("c"); // a hand of somebody without a phone
  await untilCounts(deck, "before", ["1", "1", "2"]);

  await voters[2]!.reload();
  await voters[2]!.waitForSelector("button:nth-of-type(3)[aria-pressed=true]");
  await deck.reload();
  await stepToVote(deck, "before"); // the address may be that of a screen before it
  await untilCounts(deck, "before", ["1", "1", "2"]);

  await stepToVote(deck, "after");
  await Promise.all(voters.map((voter) => voter.waitForSelector("#round:text('After the answers')")));
  await vote([2, 2, 2]);
  await untilCounts(deck, "after", ["0", "0", "3"]);
  expect(await countsOn(deck, "before")).toEqual(["1", "1", "2"]);
  expect(complaints).toEqual([]);
});

it.runIf(thorough)("forgets what phones voted when the speaker counts again", async () => {
  const { address } = await presenting("localhost");
  const deck = await open({ viewport: { width: 1280, height: 720 } });
  await deck.goto(address);
  await stepToVote(deck, "before");
  const voter = await phone(`${address}vote`);
  await voter.tap("button");
  await untilCounts(deck, "before", ["1", "0", "0"]);
  await deck.click(`${SHOWN} [data-clear]`);
  await voter.waitForSelector("button:first-of-type[aria-pressed=false]");
  expect(await countsOn(deck, "before")).toEqual(["0", "0", "0"]);
  await voter.tap("button:nth-of-type(2)");
  await untilCounts(deck, "before", ["0", "1", "0"]);
});

it.each(someOf(["dark", "light"] as const))(
  "has pages for phones in which axe finds nothing, %s",
  async (colorScheme) => {
    const { address, remote } = await presenting("localhost", TALK.replace("lang: en", "lang: ar"));
    const deck = await open({ viewport: { width: 1280, height: 720 }, colorScheme });
    await deck.goto(address);
    await deck.waitForSelector("[data-phones]", { state: "attached" });
    await stepToVote(deck, "before");
    const voter = await open({ ...PHONE, colorScheme });
    await voter.goto(`${address}vote`);
    await voter.waitForSelector("button");
    expect(await violationsOf(voter)).toEqual([]);
    await voter.tap("button");
    await voter.waitForSelector("[aria-pressed=true]");
    expect(await violationsOf(voter)).toEqual([]);
    expect(await voter.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const refused = await open({ ...PHONE, colorScheme });
    await refused.goto(`${remote}x`);
    expect(await violationsOf(refused)).toEqual([]);
    expect(await violationsOf(deck)).toEqual([]);
  },
);

it.runIf(thorough)("says on a phone that it has no connection, and finds the server again", async () => {
  const { address } = await presenting();
  const deck = await open();
  await deck.goto(address);
  const voter = await phone(`${address}vote`);
  await voter.context().setOffline(true);
  await voter.evaluate(() => window.dispatchEvent(new Event("online"))); // it tries at once, in vain
  await voter.waitForSelector("#said.lost");
  await voter.context().setOffline(false);
  await voter.waitForSelector("#said:not(.lost)");
});

it("steers by a phone, which shows the speaker's desk and comes back after it slept", async () => {
  const { address, remote } = await presenting("localhost");
  const deck = await open({ viewport: { width: 1280, height: 720 } });
  await deck.goto(address);
  await deck.waitForSelector("[data-phones]", { state: "attached" });
  const steering = await phone(remote!);
  expect(new URL(steering.url()).search).toBe("?desk");
  const shown = () => deck.evaluate((shown) => document.querySelector(shown)?.textContent, SHOWN);
  const first = await shown();
  const isConnected = () => steering.waitForSelector(".desk-away:empty", { state: "attached" });
  await isConnected();
  await steering.keyboard.press("ArrowRight");
  await expect.poll(shown, { timeout: 20_000 }).not.toBe(first);
  await steering.reload();
  await isConnected();
  await steering.keyboard.press("ArrowLeft");
  await expect.poll(shown, { timeout: 20_000 }).toBe(first);
});

it.runIf(thorough)("shows the speaker a code for one more phone, and shuts all out", async () => {
  const { address, remote } = await presenting("localhost");
  const deck = await open({ viewport: { width: 1280, height: 720 } });
  await deck.goto(address);
  await deck.waitForSelector("[data-phones]", { state: "attached" });
  await phone(remote!);
  await deck.keyboard.press("r");
  await deck.waitForSelector("dialog[open] .qr svg");
  const [code] = await deck.locator("dialog[open] p").filter({ hasText: "http" }).allTextContents();
  const second = await phone(code!);
  expect(new URL(second.url()).search).toBe("?desk");
  expect(await (await phone(code!)).textContent("h1")).toContain("This code lets nobody steer any more");
  await deck.getByRole("button", { name: "Shut out all phones that steer" }).click();
  await deck.waitForSelector("dialog[open] [role=status]:empty", { state: "attached" });
  await second.reload();
  await second.waitForTimeout(300);
  const before = deck.url();
  await second.keyboard.press("ArrowRight");
  await deck.waitForTimeout(300);
  expect(deck.url()).toBe(before);
});
