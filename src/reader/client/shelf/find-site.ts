// Stands inside of the page for addresses that do not exist. A server sends that page from any folder, and
// authors open it from disk, so its style sheet may not be where the page says. Then this looks for it in the
// folder of the address and in those above, and has the page take everything from there.

/** So many folders are looked into; a deeper address gets the plain page. */
const MOST = 12;

let isLooking = false;

document.addEventListener(
  "error",
  ({ target }) => {
    if (isLooking || !(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
    isLooking = true;
    const named = target.getAttribute("href")!;
    const before = named.slice(0, named.lastIndexOf("assets/"));
    lookIn(foldersAbove(), named.slice(before.length), (site) => whenRead(() => moveTo(site, before)));
  },
  true,
);

/** The folder of this page, and those above it. */
function foldersAbove(): readonly string[] {
  const names = location.pathname.split("/").slice(1, -1);
  return Array.from({ length: Math.min(names.length + 1, MOST) }, (_, up) => "../".repeat(up) || "./");
}

/** Loads the style sheet from the first of these folders that has it. */
function lookIn([folder, ...rest]: readonly string[], styles: string, found: (folder: string) => void): void {
  if (folder === undefined) return;
  const link = document.createElement("link");
  link.onload = () => found(folder);
  link.onerror = () => {
    link.remove();
    lookIn(rest, styles, found);
  };
  document.head.append(Object.assign(link, { rel: "stylesheet", href: `${folder}${styles}` }));
}

/** Has links lead to the site's folder, and loads the scripts from there. */
function moveTo(site: string, before: string): void {
  const moved = (address: string) => `${site}${address.slice(before.length)}`;
  for (const link of document.querySelectorAll("a, link[rel*=icon]")) {
    const href = link.getAttribute("href")!;
    if (!href.startsWith("#")) link.setAttribute("href", moved(href));
  }
  for (const { attributes } of document.querySelectorAll("script[src]")) {
    const script = document.createElement("script");
    // In their order, though they come late.
    script.async = false;
    script.src = moved(attributes.getNamedItem("src")!.value);
    document.head.append(script);
  }
}

function whenRead(then: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then);
  else then();
}
