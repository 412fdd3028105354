import { isVideoName } from "../model/video.ts";

/** Decodes the percent signs of an address as markdown-it wrote them; gives an invalid one back as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Schemes that an address may have: those that GitHub allows, and telephone numbers. */
const SCHEMES: readonly string[] = ["http", "https", "mailto", "tel", "xmpp", "irc", "ircs"];

/** Stands for the page that has an address. */
const PAGE = "https://page.invalid/folder/page";

/**
 * What an address leads to: an id of the article, another host or program, a path from the top of the
 * host, another article, a file beside the article; or nowhere, because it is refused.
 */
export type AddressKind = "id" | "remote" | "root" | "article" | "file" | "refused";

/**
 * Decides about every address in every output. It reads them as browsers do, which leave out line breaks
 * and outer blanks and take `\` for `/` (https://url.spec.whatwg.org/#url-parsing). Refused are: schemes
 * that run something or lead into the reader's own machine, so all but a few; a host without a scheme,
 * which means a file server to a page that is opened from disk; paths with control characters; and what
 * cannot be read.
 */
export function addressKind(address: string): AddressKind {
  if (address.startsWith("#")) return "id";
  if (!URL.canParse(address, PAGE)) return "refused";
  const bare = address.replace(/[\t\n\r]/g, "").replace(OUTER, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    // Without its slashes, an address of the web leads elsewhere from each page.
    const isWhole = !scheme.startsWith("http") || /^https?:\/\/[^/\\]/i.test(bare);
    return SCHEMES.includes(scheme) && isWhole ? "remote" : "refused";
  }
  if (CONTROL.test(decodeAddress(address))) return "refused";
  if (/^[/\\]{2}/.test(bare)) return "refused";
  if (/^[/\\]/.test(bare)) return "root";
  return /\.(?:md|markdown)$/i.test(splitLink(address).path) ? "article" : "file";
}

/** Control characters and blanks before an address, which browsers leave out. */
const OUTER = /^[\u0000-\u0020]+/;
/** No file has these in its name, but what is to pass for a file may. */
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Whether an address leads to another host or program. */
export function isRemote(address: string): boolean {
  return addressKind(address) === "remote";
}

/**
 * Whether an address is a picture itself, as some editors write it: `data:image/png;base64,…`. Only where
 * images are meant, and no drawings, since those are programs.
 */
export function isPicture(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[a-z0-9+/=]+$/i.test(address);
}

/** The path and the fragment of a relative address, decoded; a query is left out. */
export function splitLink(href: string): { readonly path: string; readonly fragment?: string } {
  const [, path = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  return { path: decodeAddress(path), ...(fragment ? { fragment: decodeAddress(fragment) } : {}) };
}

/** Whether the address of an image is that of a video beside the article, by its name. */
export function isVideo(address: string): boolean {
  return isVideoName(address) && addressKind(address) === "file";
}
