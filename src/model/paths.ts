import { createHash } from "node:crypto";
import { encodedPath } from "./encoded-path.ts";

/**
 * The address of one file of an article as seen from another: both are relative to the article's
 * folder (`../assets/reader.css` is the site's). The result is percent-encoded, names its file and
 * works under any base path and from disk.
 */
export function relativeUrl(fromPage: string, toPath: string, fragment?: string): string {
  return urlsFrom(fromPage)(toPath, fragment);
}

/** The same for all links of one page. */
export function urlsFrom(page: string): (toPath: string, fragment?: string) => string {
  const from = segmentsOf(page);
  return (toPath, fragment) => {
    const encoded = page === toPath && fragment ? "" : relativePath(from, toPath);
    return fragment === undefined ? encoded : `${encoded}#${encodeURIComponent(fragment)}`;
  };
}

/** By hand, since every page of a book links to every other, and `node:path` would take half the time. */
function relativePath(from: readonly string[], toPath: string): string {
  const to = segmentsOf(toPath);
  const depth = from.length - 1;
  let same = 0;
  while (same < depth && same < to.length && from[same] === to[same]) same++;
  return "../".repeat(depth - same) + encodedPath(to.slice(same).join("/"));
}

/** The folders and the file of a path that is relative to the article's folder, from the site's on. */
function segmentsOf(path: string): string[] {
  const segments = ["article"];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments;
}

/** File systems take names of 255 bytes; what is longer than this is cut, as a long question's id may be. */
const LONGEST_NAME = 200;
const KEPT = 150;

/** An id as a file name that every file system takes. */
export function fileNameOf(id: string): string {
  const name = id.replaceAll(":", "-");
  const bytes = Buffer.from(name);
  if (bytes.length <= LONGEST_NAME) return `${name}.html`;
  // A hash keeps apart what begins alike; a letter cut in two is left out.
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const start = bytes
    .subarray(0, KEPT)
    .toString()
    .replace(/\uFFFD+$/, "");
  return `${start}-${hash}.html`;
}
