import JSZip from "jszip";
import type { Article } from "../../src/model/article.ts";
import { RULE, TITLE } from "./presentation.ts";
import type { Palette } from "./screen-content.ts";

/** The zip format writes no file of before 1980. */
const EARLIEST = new Date("1980-01-01T00:00:00Z");

/**
 * Finishes a presentation as the library wrote it (Office Open XML, ECMA-376 part 1, 19.3): makes headings
 * of the titles, so that programs list the slides and screen readers name them, a paragraph of each
 * line of the notes, and writes the language and the theme's colours. Takes the clock out of it, so that the same article gives the
 * same bytes. `date` is the date that the file bears.
 */
export async function finishPptx(
  bytes: Uint8Array,
  article: Article,
  palette: Palette,
  date: Date,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const finished = new JSZip();
  const time = date < EARLIEST ? EARLIEST : date;
  for (const [name, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    const isText = /\.(xml|rels)$/.test(name);
    const content = isText
      ? changed(name, await file.async("text"), article, palette, time)
      : await file.async("uint8array");
    finished.file(name, content, { date: time, createFolders: false });
  }
  return finished.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}

/** A part of the file, by its name. */
function changed(name: string, xml: string, { meta }: Article, palette: Palette, date: Date): string {
  if (name === "docProps/core.xml")
    return xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date.toISOString().slice(0, 19)}Z`);
  if (name.startsWith("ppt/theme/")) return withPalette(xml, palette);
  const inLanguage = xml.replaceAll(' lang="en-US"', ` lang="${meta.lang}"`);
  if (name.startsWith("ppt/slides/slide"))
    return withHeading(withDecoration(withFixedPitch(withHeads(inLanguage, meta.dir === "rtl"))));
  if (name.startsWith("ppt/notesSlides/notes")) return withParagraphs(inLanguage, meta.dir === "rtl");
  return inLanguage;
}

/** Says which fonts are for code, so that a machine without them takes another such font (pitchFamily 49). */
function withFixedPitch(xml: string): string {
  return xml.replace(
    /(?<before>typeface="[^"]*\b(?:Code|Mono|Courier|Consolas)\b[^"]*" pitchFamily=")34/g,
    "$<before>49",
  );
}

/** The colours that a program offers for what is added. */
function withPalette(xml: string, palette: Palette): string {
  const colours = Object.entries(palette).map(
    ([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`,
  );
  return xml.replace(/(<a:clrScheme [^>]*>).*?(?=<\/a:clrScheme>)/s, `$1${colours.join("")}`);
}

/** Makes the text box that is named so the title of its slide. Its place in the layout has the number 100. */
function withHeading(xml: string): string {
  const title = new RegExp(`(name="${TITLE}"[^]*?<p:nvPr>)(</p:nvPr>)`);
  return xml.replace(title, '$1<p:ph type="title" idx="100"/>$2');
}

/** Says that the first row of a table has its heads, and where its first column stands. */
function withHeads(xml: string, isRightToLeft: boolean): string {
  return xml.replaceAll("<a:tblPr/>", `<a:tblPr${isRightToLeft ? ' rtl="1"' : ""} firstRow="1"/>`);
}

/** Tells screen readers which shapes say nothing ([MS-ODRAWXML] 2.37, `decorative`). */
function withDecoration(xml: string): string {
  return xml.replaceAll(
    `name="${RULE}"></p:cNvPr>`,
    `name="${RULE}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
      '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
      "</a:ext></a:extLst></p:cNvPr>",
  );
}

/** The library writes the notes as one paragraph with line breaks, which programs do not show. */
function withParagraphs(xml: string, isRightToLeft: boolean): string {
  const properties = isRightToLeft ? '<a:pPr algn="r" rtl="1"/>' : "";
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_all, look: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${properties}<a:r>${look}<a:t>${line}</a:t></a:r></a:p>`)
        .join(""),
  );
}
