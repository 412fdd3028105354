import { smallButton } from "../button.ts";
import { keep, recall } from "../storage.ts";
import { words } from "../words.ts";
import { type Reading, startReading } from "./reading.ts";

const SLOWEST = 0.5;
const FASTEST = 2.5;
const STEP = 0.25;

/** Reads blocks aloud from the one with this index on, with a bar of controls at the foot of the window. */
export function openPlayer(
  blocks: readonly HTMLElement[],
  first: number,
  voice: SpeechSynthesisVoice,
  closed: () => void,
): Reading {
  const bar = document.createElement("div");
  bar.className = "player";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words().listen ?? "");
  let rate = rememberedRate();
  const change = (by: number) => {
    rate = Math.min(FASTEST, Math.max(SLOWEST, rate + by));
    keep("listen", { rate });
    speed.textContent = shown(rate);
    reading.setRate(rate);
  };
  const play = smallButton(words().deskPause, () => {
    reading.setPlaying(!reading.isPlaying());
    play.textContent = words()[reading.isPlaying() ? "deskPause" : "listen"] ?? "";
  });
  const speed = document.createElement("span");
  speed.textContent = shown(rate);
  bar.append(
    play,
    smallButton(words().previous, () => reading.move(-1)),
    smallButton(words().next, () => reading.move(1)),
    smallButton(words().slower, () => change(-STEP)),
    speed,
    smallButton(words().faster, () => change(STEP)),
    smallButton(words().stop, () => reading.stop()),
  );
  document.body.append(bar);
  const reading = startReading(blocks, first, voice, rate, (block) => {
    show(block);
    if (block) return;
    bar.remove();
    closed();
  });
  play.focus();
  return reading;
}

/** Sets off the block that is read, and brings it into the window when it is not there. */
function show(block: HTMLElement | undefined): void {
  for (const before of document.querySelectorAll(".is-read")) before.classList.remove("is-read");
  if (!block) return;
  block.classList.add("is-read");
  const { top, bottom } = block.getBoundingClientRect();
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (top < 0 || bottom > innerHeight - 80)
    block.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
}

function rememberedRate(): number {
  const { rate } = recall("listen") ?? {};
  return typeof rate === "number" && rate >= SLOWEST && rate <= FASTEST ? rate : 1;
}

const shown = (rate: number): string => `${rate}×`;
