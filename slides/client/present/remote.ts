import type { Command, Talk } from "../commands/command.ts";
import { dialogOf } from "../dialogs/dialog.ts";
import { element } from "../element.ts";
import { pictureOf } from "./join.ts";
import type { Invitation } from "./messages.ts";

/** The deck's root fires this when a code for the speaker's phone is wanted. */
export const WANTS_REMOTE = "wants-remote";

/** The command that shows a code for the speaker's phone, where phones reach this machine. */
export function remoteCommands({ root, words }: Talk): readonly Command[] {
  return [
    {
      id: "remote",
      group: "windows",
      keys: ["r"],
      name: words.remote,
      isAvailable: () => "phones" in root.dataset,
      run: () => root.dispatchEvent(new Event(WANTS_REMOTE)),
    },
  ];
}

/** What the speaker is shown of phones that steer. */
interface RemoteDialog {
  show(invitation: Invitation): void;
  /** So many phones steer now. */
  steered(count: number): void;
}

/** A dialog with the code that makes a phone the remote, and a button that shuts all of them out. */
export function remoteDialog({ words }: Talk, end: () => void): RemoteDialog {
  let invitation: Invitation | undefined;
  let count = 0;
  const status = element("p", { role: "status" });
  const shut = element("button", { type: "button" }, words.remoteEnd);
  shut.addEventListener("click", end);
  const showCount = () => {
    status.textContent = count > 0 ? words.remoteSteers : "";
    shut.hidden = count === 0;
  };
  const toggle = dialogOf({
    command: "remote",
    title: words.remote,
    words,
    content() {
      showCount();
      const once = element("p", {}, invitation!.label);
      const address = element("p", { dir: "ltr" }, invitation!.address);
      return [pictureOf(invitation!), element("div", {}, once, address, status, shut)];
    },
  });
  return {
    show(given) {
      invitation = given;
      toggle();
    },
    steered(now) {
      count = now;
      showCount();
    },
  };
}
