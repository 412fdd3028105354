import { createHash } from "node:crypto";
import type { OutputFile } from "../../output/output.ts";

/** Who made a file of the site: an output, by its name, or `site` for what all of them share. */
export type Owner = string;

/** The owner of the shelf, the shared assets and the images. */
export const SITE = "site";

/** A file of the site. */
export interface SiteFile {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  readonly owner: Owner;
  readonly kind: OutputFile["kind"];
  readonly content: Uint8Array | string;
  /** The page with the places of its text in the sources, for the development server. */
  readonly marked?: string;
}

/** A file with the digest of its content. */
export interface MadeFile extends SiteFile {
  readonly digest: string;
}

/** How much of a SHA-256 tells contents apart, in hex digits: 128 bits, which nobody can find a second content for. */
export const DIGITS = 32;

/** The start of the SHA-256 of a content, in hex. */
export function digestOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, DIGITS);
}
