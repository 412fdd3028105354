import type MarkdownIt from "markdown-it";

/** Schemes a link may have. The same that forges allow, and telephone numbers. */
const SAFE_SCHEMES = ["http", "https", "mailto", "tel", "xmpp", "irc", "ircs"];

/** Whether a link or image address is relative, a fragment, or of a scheme that cannot run code. */
export function isSafeAddress(address: string): boolean {
  // Browsers skip control characters and blanks inside a scheme, so they are skipped here as well.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  return scheme === undefined || SAFE_SCHEMES.includes(scheme.toLowerCase());
}

/**
 * Lets every link through the parser, so that an unsafe one is known as a link and its text is
 * kept; `src/source/links.ts` takes the unsafe address off and says so.
 */
export function keepEveryLink(md: MarkdownIt): void {
  md.validateLink = () => true;
}
