import type { Output } from "../model/output.ts";
import { HANDOUT_FILE } from "./door.ts";

/**
 * The handout: a PDF to print. Where things stand in it is known only when it is made, and making
 * it needs a browser, so the maker is loaded when it is asked for.
 */
export const handout: Output = {
  name: "handout",
  door: HANDOUT_FILE,
  styles: [],
  scripts: [],
  locate: () => new Map(),
  pages: () => [],
  openMaker: async (options) => (await import("./open-maker.ts")).openMaker(options),
};
