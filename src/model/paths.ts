import { posix } from "node:path";

/**
 * The address of one file of an article as seen from another: both are relative to the article's
 * folder (`../assets/reader.css` is the site's). The result is percent-encoded, names its file and
 * works under any base path and from disk.
 */
export function relativeUrl(fromPage: string, toPath: string, fragment?: string): string {
  const path =
    fromPage === toPath && fragment
      ? ""
      : posix.relative(posix.dirname(`/article/${fromPage}`), posix.join("/article", toPath));
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return fragment === undefined ? encoded : `${encoded}#${encodeURIComponent(fragment)}`;
}

/** An id as a file name that every file system takes. */
export function fileNameOf(id: string): string {
  return `${id.replaceAll(":", "-")}.html`;
}
