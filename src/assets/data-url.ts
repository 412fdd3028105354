import { posix } from "node:path";
import { mediaTypeOf } from "./media-types.ts";

/** A file as a `data:` address; its name says its media type. */
export function dataUrl(name: string, content: Uint8Array | string): string {
  const type = mediaTypeOf(name) ?? "application/octet-stream";
  return `data:${type};base64,${Buffer.from(content).toString("base64")}`;
}

/**
 * A style sheet of the site's `assets/` with the files inside that it loads. `assets` has them by their
 * paths in the site; an address that is none of theirs stays.
 */
export function withFilesInside(css: string, assets: ReadonlyMap<string, Uint8Array | string>): string {
  return css.replace(/url\(["']?([^"')]+)["']?\)/g, (url, name: string) => {
    const content = assets.get(posix.join("assets", name));
    return content === undefined ? url : `url("${dataUrl(name, content)}")`;
  });
}
