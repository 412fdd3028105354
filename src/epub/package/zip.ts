import { type Zippable, zipSync } from "fflate";

/** A file of the container. */
export interface ContainerFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The earliest time that a ZIP file knows. It is a local one, so it is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);
/** These are packed already. */
const PACKED = /\.(?:png|jpe?g|gif|webp|avif|woff2?|mp4|webm)$/;

/**
 * An EPUB container: the files in this order, after the one that says what it is, which is not packed. The
 * same files give the same bytes. https://www.w3.org/TR/epub-33/#sec-zip-container-mime
 */
export function zipContainer(files: readonly ContainerFile[]): Uint8Array {
  const entries: Zippable = { mimetype: [bytesOf("application/epub+zip"), { level: 0 }] };
  for (const { path, content } of files)
    entries[path] = [bytesOf(content), { level: PACKED.test(path) ? 0 : 6 }];
  return zipSync(entries, { mtime: NO_TIME });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
