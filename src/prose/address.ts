/** Decodes the percent signs of an address as markdown-it wrote them; gives an invalid one back as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether an address is on another host, or has a scheme of its own. */
export function isRemote(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** Schemes that a link may have: those that GitHub allows, and telephone numbers. */
const SAFE_SCHEMES = ["http", "https", "mailto", "tel", "xmpp", "irc", "ircs"];

/** Whether a link or image address is relative, a fragment, or of a scheme that cannot run code. */
export function isSafeAddress(address: string): boolean {
  // Browsers ignore control characters and blanks inside a scheme, so they do not count here either.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  return scheme === undefined || SAFE_SCHEMES.includes(scheme.toLowerCase());
}

/**
 * What a link leads to: an id of the article, an address with a scheme or a host, a path from the top of
 * the site, another article, or a file beside the article.
 */
export type LinkKind = "id" | "remote" | "root" | "article" | "file";

/** What kind of link an address is. */
export function linkKind(href: string): LinkKind {
  if (href.startsWith("#")) return "id";
  if (isRemote(href)) return "remote";
  if (href.startsWith("/")) return "root";
  return /\.(?:md|markdown)$/i.test(splitLink(href).path) ? "article" : "file";
}

/** The path and the fragment of a relative address, decoded; a query is left out. */
export function splitLink(href: string): { readonly path: string; readonly fragment?: string } {
  const [, path = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  return { path: decodeAddress(path), ...(fragment ? { fragment: decodeAddress(fragment) } : {}) };
}
