import { blankOf, setBlank } from "../show/blank.ts";
import type { Command, Talk } from "./command.ts";

/** Going forward and back, by steps and by questions. */
export function stepCommands(talk: Talk): readonly Command[] {
  const { deck, words } = talk;
  const isRightToLeft = document.documentElement.dir === "rtl";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  const ahead = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  // A step from a blank screen shows the slide that the speaker left.
  const step = (go: () => void) => () => (blankOf(talk.root) ? setBlank(talk) : go());
  const slideFrom = (distance: number) => () => deck.slide(deck.getIndices().h + distance, 0);
  const steps: readonly Omit<Command, "group">[] = [
    {
      id: "previous",
      keys: [back, "ArrowUp", "PageUp", "Shift+ ", "p"],
      name: words.previous,
      icon: "previous",
      run: step(() => deck.prev()),
    },
    {
      id: "next",
      keys: [ahead, "ArrowDown", " ", "PageDown", "n"],
      name: words.next,
      icon: "next",
      run: step(() => deck.next()),
    },
    {
      id: "previous-question",
      keys: [`Shift+${back}`, "Shift+ArrowUp"],
      name: words.previousQuestion,
      run: slideFrom(-1),
    },
    {
      id: "next-question",
      keys: [`Shift+${ahead}`, "Shift+ArrowDown"],
      name: words.nextQuestion,
      run: slideFrom(1),
    },
    { id: "first", keys: ["Home"], name: words.firstSlide, run: () => deck.slide(0, 0) },
    {
      id: "last",
      keys: ["End"],
      name: words.lastSlide,
      run: () => deck.slide(deck.getHorizontalSlides().length - 1, 0),
    },
  ];
  return steps.map((command) => ({ ...command, group: "steps" }));
}
