import { deskOpener } from "../desk/windows.ts";
import { dialogOf } from "../dialogs/dialog.ts";
import { helpOf } from "../dialogs/help.ts";
import { openTranscript } from "../transcript.ts";
import type { Command, Talk } from "./command.ts";

/** Other views of the talk, and the list of all `commands`. */
export function windowCommands({ words }: Talk, commands: readonly Command[]): readonly Command[] {
  const group = "windows";
  return [
    { id: "desk", group, keys: ["s"], name: words.speakerDesk, icon: "desk", run: deskOpener(words) },
    { id: "transcript", group, keys: ["t"], name: words.transcript, icon: "transcript", run: openTranscript },
    {
      id: "full-screen",
      group,
      keys: ["f"],
      name: words.fullScreen,
      icon: "fullScreen",
      run: toggleFullScreen,
      isAvailable: () => document.fullscreenEnabled,
      isOn: () => document.fullscreenElement !== null,
    },
    {
      id: "help",
      group,
      keys: ["?", "F1"],
      name: words.keyboardKeys,
      icon: "help",
      run: dialogOf({
        command: "help",
        title: words.keyboardKeys,
        words,
        content: (close) => helpOf(commands, words, close),
      }),
    },
  ];
}

/** The browser may refuse, for example in a frame; then nothing changes. */
function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}
