import type { OutputName } from "../model/output.ts";

/** Who a file of the site belongs to: one output, or all of them (shelf, fonts, images). */
export type Owner = OutputName | "site";

/** A file of the site that Eleventy does not render. */
export interface SiteFile {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  readonly owner: Owner;
  readonly content: Uint8Array | string;
}

/** A page of the site, rendered and waiting for Eleventy to write it. */
export interface SitePage {
  readonly path: string;
  readonly owner: Owner;
  readonly html: string;
}
