import { EpubCheck } from "@likecoin/epubcheck-ts";
import { strFromU8, unzipSync } from "fflate";

/** The files of a book by their paths in its container, as text; those that are none are left out. */
export function readBook(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) =>
    /\.(?:xhtml|opf|xml|css|svg)$/.test(path),
  );
  return new Map(files.map(([path, content]) => [path.replace(/^book\//, ""), strFromU8(content)]));
}

/** What is wrong with a book, a line each. */
export async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== "info" && severity !== "usage")
    .map(
      ({ severity, id, message, location }) =>
        `${severity} ${id} ${location?.path}:${location?.line} ${message}`,
    );
}
