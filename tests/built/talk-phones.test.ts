import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { presenting } from "../helpers/present.ts";

const open = useBrowser();
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

/** A phone of its own, with its own cookies. */
async function phone(address: string): Promise<Page> {
  const page = await open(PHONE);
  await page.goto(address);
  return page;
}

/** What the deck shows of a round: a number for each option. */
function countsOn(deck: Page): Promise<string[]> {
  return deck.evaluate(() =>
    [...document.querySelectorAll("section.present:not(.stack) [data-vote] .option")].map(
      (option) => option.querySelector(".numbers > b, .shift:last-child [data-count='after']")?.textContent ?? "",
    ),
  );
}

it("votes by three phones before and after the answers, while a fourth steers", async () => {
  const { address, port, remote } = await presenting("localhost");
  const deck = await open({ viewport: { width: 1280, height: 720 } });
  const complaints = complaintsOf(deck, `localhost:${port}`);
  await deck.goto(address);
  await deck.waitForSelector("[data-phones]", { state: "attached" });

  const steering = await phone(remote!);
  expect(new URL(steering.url()).search).toBe("?desk");
  const goOn = () => steering.keyboard.press("ArrowRight");
  const isVoting = (key: string, round: string) =>
    deck.evaluate(
      ([key, round]) =>
        document.querySelector(`section.present:not(.stack) [data-vote='${key}'][data-round='${round}']`) !== null,
      [key, round],
    );
  const stepTo = async (key: string, round: string) => {
    for (let steps = 0; steps < 40 && !(await isVoting(key, round)); steps++) {
      const before = deck.url();
      await goOn();
      await deck.waitForFunction(([url]) => location.href !== url || true, [before]);
      await deck.waitForTimeout(50);
    }
    expect(await isVoting(key, round)).toBe(true);
  };
  const voters = await Promise.all([1, 2, 3].map(() => phone(`${address}vote`)));
  for (const voter of voters) expect(await voter.textContent("h1")).toBe("The next vote appears here by itself.");

  await stepTo("naps", "before");
  expect(await deck.isVisible("section.present:not(.stack) .vote-phones svg")).toBe(true);
  const vote = async (options: readonly number[]) => {
    for (const [index, option] of options.entries()) {
      await voters[index]!.tap(`button:nth-of-type(${option + 1})`);
      await voters[index]!.waitForSelector(`button:nth-of-type(${option + 1})[aria-pressed=true]`);
    }
  };
  await vote([0, 0, 2]);
  await expect.poll(() => countsOn(deck)).toEqual(["2", "0", "1"]);
  await vote([0, 1]);
  await expect.poll(() => countsOn(deck)).toEqual(["1", "1", "1"]);

  await voters[2]!.reload();
  await voters[2]!.waitForSelector("button:nth-of-type(3)[aria-pressed=true]");
  await deck.reload();
  await expect.poll(() => countsOn(deck)).toEqual(["1", "1", "1"]);

  await stepTo("naps", "after");
  await Promise.all(voters.map((voter) => voter.waitForSelector("button:not([aria-pressed=true])")));
  await vote([2, 2, 2]);
  await expect.poll(() => countsOn(deck)).toEqual(["0", "0", "3"]);
  expect(complaints).toEqual([]);
});

it("says on a phone that it has no connection, and finds the server again", async () => {
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

it("shows the speaker a code for one more phone, and shuts all out", async () => {
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
