import { blocksOf } from "./blocks.ts";
import { openPlayer } from "./player.ts";
import type { Reading } from "./reading.ts";
import { voiceFor } from "./voices.ts";

/**
 * Offers to read the page aloud from what is at the top of the window, with a voice of the browser. The button
 * is among the settings, and only there where a voice speaks the language of the article.
 */
export function listen(): void {
  const button = document.querySelector<HTMLElement>(".listen-button");
  const main = document.querySelector("main");
  const { speechSynthesis } = window as Partial<Window>;
  if (!button || !main || !speechSynthesis) return;
  let reading: Reading | undefined;
  const voice = () => voiceFor(document.documentElement.lang, speechSynthesis.getVoices());
  const offer = () => {
    button.hidden = voice() === undefined;
  };
  button.addEventListener("click", () => {
    const found = voice();
    if (!found) return;
    reading?.stop();
    button.closest("details")?.removeAttribute("open");
    const blocks = blocksOf(main);
    const first = blocks.findIndex((block) => block.getBoundingClientRect().top >= 0);
    reading = openPlayer(blocks, Math.max(0, first), found, () => {
      reading = undefined;
      button.closest("details")?.querySelector("summary")?.focus();
    });
  });
  // Browsers go on speaking when a page has gone.
  addEventListener("pagehide", () => reading?.stop());
  // Most browsers find their voices only after a while.
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
}
