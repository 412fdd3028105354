import { sentencesOf } from "./blocks.ts";

/** A text that is read aloud, block after block. */
export interface Reading {
  /** Whether it is being read now. */
  isPlaying(): boolean;
  /** Pauses, or goes on with the sentence that was begun. */
  setPlaying(on: boolean): void;
  /** Goes so many blocks on, or back. */
  move(by: number): void;
  /** 1 is the voice's own speed. */
  setRate(rate: number): void;
  stop(): void;
}

/**
 * Begins to read at the block with this index. `changed` is called with the block that is read, and with
 * undefined when all are read or the reading is stopped.
 */
export function startReading(
  blocks: readonly HTMLElement[],
  first: number,
  voice: SpeechSynthesisVoice,
  rate: number,
  changed: (block: HTMLElement | undefined) => void,
): Reading {
  let [at, sentence, speed, isPlaying] = [first, 0, rate, true];
  let current: SpeechSynthesisUtterance | undefined;
  const goTo = (block: number) => {
    [at, sentence] = [block, 0];
  };
  const stop = () => {
    [isPlaying, current] = [false, undefined];
    speechSynthesis.cancel();
    changed(undefined);
  };
  const say = () => {
    const block = blocks[at];
    if (!block) return stop();
    current = undefined;
    // A pause of the browser's own does not work on Android, so what was begun is said again.
    speechSynthesis.cancel();
    changed(block);
    if (!isPlaying) return;
    const sentences = sentencesOf(block, voice.lang);
    const said = utterance(sentences[sentence] ?? "", voice, speed);
    said.addEventListener("end", () => {
      if (current !== said) return;
      sentence++;
      if (sentence >= sentences.length) goTo(at + 1);
      say();
    });
    current = said;
    speechSynthesis.speak(said);
  };
  /** Makes a change, and goes on with it. */
  const change = (how: () => void) => {
    how();
    say();
  };
  say();
  return {
    isPlaying: () => isPlaying,
    setPlaying: (on) => change(() => (isPlaying = on)),
    move: (by) => change(() => goTo(Math.max(0, at + by))),
    setRate: (next) => change(() => (speed = next)),
    stop,
  };
}

function utterance(text: string, voice: SpeechSynthesisVoice, rate: number): SpeechSynthesisUtterance {
  return Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate });
}
