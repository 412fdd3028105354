import { EARLY_SCRIPT, ICON, SCRIPT, STYLES } from "../../files.ts";

/** Addresses of what every page loads. */
export interface Assets {
  readonly styles: string;
  readonly script: string;
  /** Runs before the page is drawn. */
  readonly early: string;
  readonly icon: string;
}

/** What a page loads; `url` makes addresses of files as seen from the page. */
export function assetsView(url: (file: string) => string): Assets {
  return { styles: url(STYLES), script: url(SCRIPT), early: url(EARLY_SCRIPT), icon: url(ICON) };
}
