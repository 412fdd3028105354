import type { Invitation } from "../../../slides/client/present/messages.ts";
import { wordsOf } from "../../i18n/own-words.ts";
import { qrSvg } from "../../markup/qr.ts";
import type { Meta } from "../../model/meta.ts";
import { CODE } from "./remotes.ts";

/** Where a phone becomes one that steers. */
export const JOIN_REMOTE = "/remote";

/** The address under which phones reach this machine, from that of the machine and the port. */
export function originOf(address: string, port: number): string {
  return `http://${address}:${port}`;
}

/** The page that votes. Its address is short: some type it. */
export function voteInvitation(origin: string, meta: Meta): Invitation {
  return invitation(wordsOf(meta).voteOnPhone, `${origin}/`, meta);
}

/** The speaker's desk, for one phone. */
export function remoteInvitation(origin: string, code: string, meta: Meta): Invitation {
  return invitation(wordsOf(meta).remoteOnce, remoteAddress(origin, code), meta);
}

/** The address that lets one phone steer. */
export function remoteAddress(origin: string, code: string): string {
  return `${origin}${JOIN_REMOTE}?${CODE}=${code}`;
}

/** The margin is as wide as readers of QR codes need on a ground that is dark: the code is read from far away. */
function invitation(label: string, address: string, meta: Meta): Invitation {
  return { label, address, picture: qrSvg(address, wordsOf(meta).qrCode(address), { margin: 2 }).text };
}
