/**
 * The content-security policy of every page: nothing but the site's own files, nothing inline. A
 * page opened from disk has the same one: Chromium and Firefox take `'self'` there for any file.
 * The search reads its index in a worker, which needs no exception for WebAssembly here.
 */
const POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** The policy as pages say it. It comes before whatever it is to rule. */
export const POLICY_TAG = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
