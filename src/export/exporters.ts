import type { Exporter } from "./exporter.ts";

/**
 * The formats that an article can be exported to, in the order of the help. The code of each is loaded when it
 * is asked for.
 */
export const EXPORTERS: readonly Exporter[] = [
  {
    name: "docx",
    ending: "docx",
    write: async (source) => (await import("./docx/write-docx.ts")).writeDocx(source),
  },
  {
    name: "jats",
    ending: "jats.xml",
    write: async (source) => (await import("./jats/write-jats.ts")).writeJats(source),
  },
  {
    name: "markdown",
    ending: "pandoc.txt",
    write: async (source) => (await import("./markdown/write-markdown.ts")).writeMarkdown(source),
  },
  {
    name: "anki",
    ending: "anki.txt",
    write: async (source) => (await import("./anki/write-cards.ts")).writeCards(source),
  },
  {
    name: "csl-json",
    ending: "csl.json",
    write: async (source) => (await import("./works/write-works.ts")).writeWorks(source),
  },
];
