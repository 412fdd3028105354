import type { Invitation } from "./messages.ts";

/** Shows on every screen with a vote where the audience's phones vote. */
export function showJoin(root: HTMLElement, invitation: Invitation): void {
  root.dataset.phones = "";
  for (const place of root.querySelectorAll<HTMLElement>(".vote-phones")) {
    const [label, address] = [document.createElement("p"), document.createElement("p")];
    label.textContent = invitation.label;
    address.textContent = invitation.address.replace(/^http:\/\/|\/$/g, "");
    address.dir = "ltr";
    place.replaceChildren(pictureOf(invitation), label, address);
    place.hidden = false;
  }
}

/** The QR code of an invitation. It comes from the server that made this page. */
export function pictureOf({ picture }: Invitation): HTMLElement {
  const place = document.createElement("div");
  place.className = "qr";
  place.innerHTML = picture;
  return place;
}
