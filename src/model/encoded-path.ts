/** A path as part of an address: what is not allowed there is percent-encoded, name by name. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
