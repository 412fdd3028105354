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

/** A file with the SHA-256 of its content, in hex. */
export interface MadeFile extends SiteFile {
  readonly digest: string;
}

/** The SHA-256 of a content, in hex. */
export function digestOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
