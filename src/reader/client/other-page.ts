import { encodedPath } from "../../model/encoded-path.ts";
import { decodeAddress } from "../../prose/address.ts";
import { nthFile } from "../division/nth-file.ts";
import { type Places, pageWith } from "../division/part-of-id.ts";
import { runScript } from "./run-script.ts";

declare const triptychPlaces: Places;

/**
 * Goes on to the page that has the target of the address, when this is one of several pages and has not:
 * the address may be older than the pages' division.
 */
export function otherPage(): void {
  const { first, places, file } = document.body.dataset;
  followLinkWithId();
  addEventListener("hashchange", followLinkWithId);
  if (first === undefined || places === undefined || file === undefined) return;
  const goTo = (page: number | undefined) => {
    const to = page === undefined ? file : nthFile(first, page);
    if (to === file) return;
    const folder = new URL("../".repeat(file.split("/").length - 1) || ".", location.href);
    const address = new URL(encodedPath(to), folder);
    location.replace(`${address.href}${location.search}${location.hash}`);
  };
  const look = () => {
    const id = decodeAddress(location.hash.slice(1));
    if (id === "" || document.getElementById(id)) return;
    // Without the list the page stays as it is.
    void runScript(new URL(places, location.href).href).then(
      () => goTo(pageWith(id, first, triptychPlaces)),
      () => undefined,
    );
  };
  look();
  addEventListener("hashchange", look);
}

/** The first page of a question has, in place of an answer on another page, a link to it. */
function followLinkWithId(): void {
  const target = document.getElementById(decodeAddress(location.hash.slice(1)));
  const link = target?.matches(".elsewhere *") && target.querySelector("a");
  if (link) location.replace(link.href);
}
