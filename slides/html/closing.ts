import { escapeHtml } from "../../src/markup/html.ts";
import { type Door, doorsOf } from "../doors.ts";
import type { DeckContext } from "./prose.ts";
import { qrSvg } from "./qr.ts";

/** The way on: links to what the site holds, and where its address is known, codes to photograph. */
export function closingHtml(context: DeckContext): string {
  const { words } = context.onSlide;
  const doors = doorsOf(context);
  const items = doors.map((door) => doorHtml(door, context)).join("\n");
  const coded = doors.some(({ address }) => address) ? " doors-coded" : "";
  const list = items && `\n<ul class="doors${coded}">\n${items}\n</ul>`;
  return `<div class="opening">\n<h2>${escapeHtml(words.closing)}</h2>
<p class="subtitle">${escapeHtml(context.article.meta.title)}</p>${list}\n</div>`;
}

function doorHtml({ word, href, address }: Door, { onSlide: { words } }: DeckContext): string {
  const link = `<a href="${escapeHtml(href)}">${escapeHtml(word)}</a>`;
  if (address === undefined) return `<li>${link}</li>`;
  return `<li class="door-code">${qrSvg(address, words.qrCode(address))}
<p>${link}<br><span class="address">${breakable(shownAddress(address))}</span></p></li>`;
}

/** As people type it. */
function shownAddress(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/\/(index\.html)?$/, "");
}

/** An address may be broken after its slashes. */
function breakable(address: string): string {
  return escapeHtml(address).replaceAll("/", "/<wbr>");
}
