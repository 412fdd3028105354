import { type BlankColour, blankOf, setBlank } from "../show/blank.ts";
import { bindPen } from "../show/pen.ts";
import { bindSpot } from "../show/spot.ts";
import { setTool, type Tool, toolOf } from "../show/tool.ts";
import type { Command, Talk } from "./command.ts";

/** Pointing, drawing, and a screen that shows nothing. */
export function showCommands(talk: Talk): readonly Command[] {
  const { root, deck, words } = talk;
  bindSpot(root);
  const drawing = bindPen(root, deck);
  return [
    toolCommand(talk, "pointer", "l"),
    toolCommand(talk, "pen", "d"),
    {
      id: "erase",
      group: "showing",
      keys: ["e", "Delete"],
      name: words.eraseDrawing,
      icon: "erase",
      run: drawing.erase,
      isAvailable: () => !drawing.isEmpty(),
    },
    blankCommand(talk, "black", ["b", "."], words.blackScreen),
    blankCommand(talk, "white", ["w", ","], words.whiteScreen),
    {
      id: "stop",
      group: "showing",
      keys: ["Escape"],
      name: words.backToSlide,
      run() {
        setTool(root);
        setBlank(talk);
      },
      isAvailable: () => toolOf(root) !== undefined || blankOf(root) !== undefined,
    },
  ];
}

function toolCommand({ root, words }: Talk, tool: Tool, key: string): Command {
  return {
    id: tool,
    group: "showing",
    keys: [key],
    name: words[tool],
    icon: tool,
    run: () => setTool(root, tool),
    isOn: () => toolOf(root) === tool,
  };
}

function blankCommand(talk: Talk, colour: BlankColour, keys: readonly string[], name: string): Command {
  return {
    id: colour,
    group: "showing",
    keys,
    name,
    icon: colour,
    run: () => setBlank(talk, colour),
    isOn: () => blankOf(talk.root) === colour,
  };
}
