import { describe, expect, inject, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");

/** A page in a browser whose one voice speaks this language, and says nothing but what `said` takes. */
async function opened(lang: string) {
  const page = await open({ viewport: { width: 1280, height: 700 }, reducedMotion: "reduce" });
  const complaints = complaintsOf(page, server().host);
  await page.addInitScript((lang) => {
    const said: { text: string; rate: number }[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    const engine = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang, name: "Test", localService: true, default: true }],
      speak(utterance: SpeechSynthesisUtterance) {
        current = utterance;
        said.push({ text: utterance.text, rate: utterance.rate });
      },
      cancel: () => (current = undefined),
      finish: () => current?.dispatchEvent(new Event("end")),
    });
    Object.defineProperty(window, "speechSynthesis", { value: engine });
    // Takes a voice of our own.
    window.SpeechSynthesisUtterance = class extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    } as unknown as typeof SpeechSynthesisUtterance;
    Object.assign(window, { said });
  }, lang);
  await page.goto(`${server().url}cancer-nanomedicine/questions/detection.html`);
  await page.locator(".selection-bar").waitFor({ state: "attached" });
  await page.locator(".settings summary").click();
  const said = () =>
    page.evaluate(() => (window as unknown as { said: { text: string; rate: number }[] }).said);
  const finish = () => page.evaluate(() => (speechSynthesis as unknown as { finish(): void }).finish());
  return { page, complaints, said, finish, button: page.locator(".listen-button") };
}

describe("reading aloud", () => {
  it("follows the paragraphs, goes back and on, slower, pauses and stops", async () => {
    const { page, complaints, said, finish, button } = await opened("en-GB");
    await button.click();
    const read = page.locator(".is-read");
    expect(await read.innerText()).toBe("What can nanotechnology bring to cancer diagnosis?");
    await finish();
    expect((await said()).at(-1)!.text).toMatch(/^Particles can mark a tumour .* bench\. ?$/);
    const player = page.locator(".player");
    for (let blocks = 0; blocks < 12; blocks++) await player.getByRole("button", { name: "Next" }).click();
    expect(await read.evaluate((block) => block.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    const before = await said();
    await player.getByRole("button", { name: "Slower" }).click();
    expect((await said()).at(-1)).toEqual({ text: before.at(-1)!.text, rate: 0.75 });
    await player.getByRole("button", { name: "Pause" }).click();
    const paused = (await said()).length;
    await finish();
    expect(await said()).toHaveLength(paused);
    await player.getByRole("button", { name: "Stop" }).click();
    expect(await player.count()).toBe(0);
    expect(await read.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("is not offered where no voice speaks the language", async () => {
    const { button } = await opened("fi-FI");
    expect(await button.isVisible()).toBe(false);
  });
});
