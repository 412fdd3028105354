import { fileURLToPath } from "node:url";

/** The folder of the checkout; a path of this system, with blanks as they are. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url));
