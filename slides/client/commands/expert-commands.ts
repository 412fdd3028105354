import { dialogOf } from "../dialogs/dialog.ts";
import { expertMenuOf } from "../dialogs/expert-menu.ts";
import { expertsOf, highlight } from "../highlight.ts";
import type { Command, Talk } from "./command.ts";

/** The experts' keys in order; the tenth expert has 0. Further experts are in the menu. */
const DIGITS = "1234567890";

/** Highlighting one expert: a menu, a key for each, and one for nobody. */
export function expertCommands(talk: Talk): readonly Command[] {
  const { root, words } = talk;
  const each = expertsOf(root).map(([slug, name], index) => expertCommand(root, slug, name, DIGITS[index]));
  const nobody: Command = {
    id: "nobody",
    group: "showing",
    keys: ["x"],
    name: words.highlightNobody,
    run: () => highlight(root),
    isAvailable: () => root.dataset.highlight !== undefined,
  };
  const withKeys = each.slice(0, DIGITS.length);
  return each.length === 0 ? [] : [menuCommand(talk, [...each, nobody]), ...withKeys, nobody];
}

function expertCommand(root: HTMLElement, slug: string, name: string, key: string | undefined): Command {
  const isOn = () => root.dataset.highlight === slug;
  return {
    id: `expert-${slug}`,
    group: "showing",
    keys: key === undefined ? [] : [key],
    name,
    run: () => highlight(root, isOn() ? undefined : slug),
    isOn,
  };
}

function menuCommand({ root, words }: Talk, choices: readonly Command[]): Command {
  return {
    id: "experts",
    group: "showing",
    keys: ["h"],
    name: words.highlightExpert,
    icon: "highlight",
    run: dialogOf({
      command: "experts",
      title: words.highlightExpert,
      words,
      content: (close) => expertMenuOf(choices, close),
    }),
    isOn: () => root.dataset.highlight !== undefined,
  };
}
