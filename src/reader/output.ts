import type { Output } from "../model/output.ts";
import { LANDING } from "./files.ts";
import { locate } from "./locate.ts";
import { readerPages } from "./pages.ts";

/** The reader: static HTML pages, one for each question, section and expert. */
export const reader: Output = {
  name: "reader",
  door: LANDING,
  styles: ["reader.css"],
  scripts: ["reader-early.js", "reader.js"],
  locate,
  pages: readerPages,
};
