import type { Talk } from "../commands/command.ts";
import { element } from "../element.ts";
import type { Invitation } from "./messages.ts";

/** Shows on every screen with a vote where the audience's phones vote. */
export function showJoin({ root, words }: Talk, invitation: Invitation): void {
  root.dataset.phones = "";
  for (const place of root.querySelectorAll<HTMLElement>(".vote-phones")) {
    place.replaceChildren(
      pictureOf(invitation),
      element("p", {}, words.voteOnPhone),
      element("p", { dir: "ltr" }, invitation.address.replace(/^http:\/\/|\/$/g, "")),
    );
    place.hidden = false;
  }
}

/** The QR code of an invitation. It comes from the server that made this page. */
export function pictureOf({ picture }: Invitation): HTMLElement {
  const place = element("div", { class: "qr" });
  place.innerHTML = picture;
  return place;
}
