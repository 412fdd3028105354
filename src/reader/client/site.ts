/** Where this script lies: known only while it runs for the first time. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** The address of the site's folder: the one above the script's. */
export function site(): URL {
  return new URL("../", script);
}
