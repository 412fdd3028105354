import { dialogOf } from "../dialogs/dialog.ts";
import { jumpListOf } from "../dialogs/jump-list.ts";
import { slidesOf } from "../dialogs/slide-list.ts";
import { bindOverview } from "../overview/overview.ts";
import type { Command, Talk } from "./command.ts";

/** Going to a slide that is chosen. */
export function placeCommands(talk: Talk): readonly Command[] {
  const { root, deck, words } = talk;
  const contents = contentsCommand(talk);
  return [
    {
      id: "overview",
      group: "places",
      keys: ["o"],
      name: words.overview,
      icon: "overview",
      run: bindOverview(talk),
    },
    contents,
    {
      id: "question",
      group: "places",
      // Without a slide of contents, this list takes its place.
      keys: contents.isAvailable?.() ? ["g"] : ["g", "c"],
      name: words.goToQuestion,
      icon: "question",
      run: dialogOf({
        command: "question",
        title: words.goToQuestion,
        words,
        content: (close) => jumpListOf({ root, words, current: deck.getIndices().h + 1 }, close),
      }),
    },
  ];
}

function contentsCommand({ root, deck, words }: Talk): Command {
  const contents = slidesOf(root).find(({ screens }) => screens[0]!.querySelector(".screen-contents"));
  return {
    id: "contents",
    group: "places",
    keys: ["c"],
    name: words.contents,
    icon: "contents",
    run: () => deck.slide(contents!.number - 1, 0),
    isAvailable: () => contents !== undefined,
  };
}
