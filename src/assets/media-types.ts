import { extname } from "node:path";

/** Media types of the files that a site or a handout is made of, by their ending. */
const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css",
  ".gif": "image/gif",
  ".html": "text/html",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** The media type of a file by its name or address; undefined when it is of another kind. */
export function mediaTypeOf(path: string): string | undefined {
  return TYPES[extname(path.replace(/[?#].*$/, "")).toLowerCase()];
}
