/** A content-security policy: the sources of each directive. https://www.w3.org/TR/CSP3/ */
type Policy = Readonly<Record<string, string>>;

/**
 * The content-security policy of every page of the reader; other pages may allow more. It allows the
 * site's own files and nothing inline. A page that is opened from disk has the same policy, since
 * Chromium and Firefox take `'self'` there for any file. Workers may be what scripts may be; the search reads
 * its index in one, which needs no exception for WebAssembly here.
 */
const IN_SITE: Policy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
};

/** The policy of a page that has everything inside: it loads nothing at all. */
const ALONE: Policy = {
  "default-src": "'none'",
  "img-src": "data:",
  "font-src": "data:",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/**
 * The policy of a page in the site as a `<meta>` element, which has to come before all it applies to.
 * Each of `more` adds to directives.
 */
export function policyTag(...more: readonly Policy[]): string {
  return tagOf([IN_SITE, ...more]);
}

/** The policy of a page that has everything inside; `more` allows its styles and scripts, by their hashes. */
export function alonePolicyTag(more: Policy): string {
  return tagOf([ALONE, more]);
}

function tagOf(policies: readonly Policy[]): string {
  const names = new Set(policies.flatMap((policy) => Object.keys(policy)));
  const directives = [...names].map((name) =>
    [name, ...policies.map((policy) => policy[name])].filter(Boolean).join(" "),
  );
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join("; ")}">`;
}

/** What lets people annotate pages in public, and what it needs: https://web.hypothes.is/for-publishers/ */
export const HYPOTHESIS_SCRIPT = "https://hypothes.is/embed.js";
export const HYPOTHESIS_NEEDS: Policy = {
  "script-src": "https://hypothes.is https://cdn.hypothes.is",
  "style-src": "https://cdn.hypothes.is",
  "frame-src": "https://hypothes.is",
};

/**
 * What a page with this markup needs for its videos: nothing without one. Captions are in the page, and so
 * are the videos of one that has everything inside (`alone`).
 */
export function videoNeeds(markup: string, alone = false): Policy {
  if (!markup.includes("<video ")) return {};
  return { "media-src": alone ? "data:" : "'self' data:" };
}
