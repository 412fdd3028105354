/**
 * The content-security policy of every page of the reader; other pages may allow more. It allows the
 * site's own files and nothing inline. A page that is opened from disk has the same policy, since
 * Chromium and Firefox take `'self'` there for any file. The search reads its index in a worker, which
 * needs no exception for WebAssembly here.
 */
const POLICY: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
};

/** The policy as a `<meta>` element, which has to come before all it applies to. `more` adds to directives. */
export function policyTag(more: Readonly<Record<string, string>> = {}): string {
  const names = new Set([...Object.keys(POLICY), ...Object.keys(more)]);
  const directives = [...names].map((name) => [name, POLICY[name], more[name]].filter(Boolean).join(" "));
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join("; ")}">`;
}

/** The policy of every page that needs nothing more. */
export const POLICY_TAG: string = policyTag();
