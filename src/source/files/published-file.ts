import { basename, extname } from "node:path";
import { cleanDrawingOnce } from "../drawings/clean-drawing-once.ts";
import { imageTypeOf } from "../images/image-type.ts";
import { prologOf } from "../images/prolog.ts";

/** A linked file as the site has it. */
export interface PublishedFile {
  /** A name that every file system and every address takes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Set for a file that browsers or servers would run: it is given as plain text. */
  readonly asText?: boolean;
  /** What was taken out of a drawing. */
  readonly removed?: readonly string[];
}

const listed = (endings: string): ReadonlySet<string> => new Set(endings.split(" "));

/** Endings of files that a browser, or a server of pages, runs when they are opened. */
const RUN = listed(
  ".htm .html .shtm .shtml .xhtm .xhtml .xht .mht .mhtml .hta .htc .svg .svgz .js .mjs .cjs .xsl .xslt .swf " +
    ".php .php3 .php4 .php5 .php7 .php8 .phtml .phar .asp .aspx .ashx .asmx .jsp .jspx .cfm .cgi .fcgi .appcache",
);

/** Endings whose files every server calls plain text or a table, which browsers never take for a page. */
const TEXT = listed(".txt .text .csv .tsv .md .markdown .bib");

/** Endings of files in XML. Browsers show them as a tree, unless there is a page or a drawing in them. */
const XML = listed(
  ".xml .gpx .kml .tei .nxml .jats .musicxml .sbml .cml .graphml .gexf .rdf .owl .xsd .opml",
);

/**
 * Decides under which name and with which content a linked file is published. A page, a script, or what
 * could pass for one, would run with the rights of the site: it is published as plain text. A drawing is
 * cleaned. All other files are as they are.
 */
export function publishedFile(path: string, bytes: Uint8Array): PublishedFile {
  const written = basename(path);
  const ending = extname(written).toLowerCase();
  if (ending === ".svg" && imageTypeOf(bytes) === "svg") {
    const clean = cleanDrawingOnce(bytes);
    if ("svg" in clean)
      return { name: safeName(written), bytes: Buffer.from(clean.svg), removed: clean.removed };
  }
  if (!canRun(written, ending, bytes)) return { name: safeName(written), bytes };
  // Some servers look at every ending in a name.
  return { name: safeName(`${written.replaceAll(".", "-")}.txt`), bytes, asText: true };
}

function canRun(name: string, ending: string, bytes: Uint8Array): boolean {
  const endings = name.toLowerCase().split(".").slice(1);
  if (endings.some((each) => RUN.has(`.${each}`))) return true;
  if (TEXT.has(ending)) return false;
  const text = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(text) || text.slice(0, 4).includes("\0");
  const plain = isWide ? text.replaceAll("\0", "").replace(/^\xff\xfe|^\xfe\xff/, "") : text;
  const { start } = prologOf(plain);
  // A server that does not know an ending lets the browser guess by the first sign.
  if (!plain.slice(0, start + 1).includes("<")) return false;
  return !XML.has(ending) || isWide || holdsPage(Buffer.from(bytes).toString("latin1"));
}

/** Whether XML may have a page or a drawing in it, also by detours. */
function holdsPage(xml: string): boolean {
  return /1999\/xhtml|2000\/svg|xml-stylesheet|<!DOCTYPE[^>]*\[|<!ENTITY|xmlns[^=<>]{0,100}=\s*(?:"[^"]{0,500}&|'[^']{0,500}&)|encoding\s*=\s*["'](?!utf-8|us-ascii|iso-8859-)/i.test(
    xml,
  );
}

/** The longest name in bytes. File systems take 255. */
const LONGEST = 200;

function safeName(name: string): string {
  const ending = extname(name);
  const stem = basename(name, ending)
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^\.+/, "");
  let short = "";
  for (const character of stem) {
    if (Buffer.byteLength(short + character) > LONGEST) break;
    short += character;
  }
  return `${short || "file"}${ending.replace(/[^\p{L}\p{N}.]+/gu, "").slice(0, 20)}`;
}
