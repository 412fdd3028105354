/** The address of this script, which the browser tells only while the script first runs. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** The address of the site's folder, which contains the folder of this script. */
export function site(): URL {
  return new URL("../", script);
}
