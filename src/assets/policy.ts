/**
 * The content-security policy of every page of the reader, on which others build: nothing but the site's own files, nothing inline. A
 * page opened from disk has the same one: Chromium and Firefox take `'self'` there for any file.
 * The search reads its index in a worker, which needs no exception for WebAssembly here.
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

/** The policy as a page says it, before whatever it is to rule. `more` adds to what directives allow. */
export function policyTag(more: Readonly<Record<string, string>> = {}): string {
  const names = new Set([...Object.keys(POLICY), ...Object.keys(more)]);
  const directives = [...names].map((name) => [name, POLICY[name], more[name]].filter(Boolean).join(" "));
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join("; ")}">`;
}

/** The policy of every page that needs no more than that. */
export const POLICY_TAG: string = policyTag();
