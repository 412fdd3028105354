import { dataUrl } from "../../src/assets/data-url.ts";
import type { Article } from "../../src/model/article.ts";
import { articleCredits, namesOf } from "../../src/model/credits.ts";
import { Presentation } from "./library.ts";
import type {
  Box,
  Cell,
  Item,
  Paragraph,
  PictureItem,
  ReadScreen,
  TableItem,
  TextItem,
  TextRun,
} from "./screen-content.ts";

/** The name of a heading's text box, by which `finish-pptx.ts` finds it. */
export const TITLE = "Title";
/** The name of every rule and coloured ground, likewise. */
export const RULE = "Rule";
/** The name of the layout of every slide. */
const LAYOUT = "Triptych";

/** An inch of a slide has 96 px; a slide of 1280 px is as wide as PowerPoint's own. */
const PX_PER_INCH = 96;
const POINTS_PER_PX = 0.75;
const inches = (px: number) => px / PX_PER_INCH;
const points = (px: number) => Math.round(px * POINTS_PER_PX * 10) / 10;
const placeOf = ({ x, y, width, height }: Box) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
});

type Slide = ReturnType<Presentation["addSlide"]>;
type Runs = NonNullable<Parameters<Slide["addText"]>[0]>;

/** Finds the number of a slide, from 1, by an address of the deck. */
type SlideOf = (address: string) => number | undefined;

/**
 * Makes the presentation, as the library writes it. Slides whose address begins as one of `backups` are
 * hidden: a shorter talk leaves them out.
 */
export async function makePresentation(
  article: Article,
  screens: readonly ReadScreen[],
  backups: readonly string[],
): Promise<Uint8Array> {
  const { meta } = article;
  const pptx = new Presentation();
  const width = meta.talk.ratio === "4:3" ? 960 : 1280;
  pptx.defineLayout({ name: LAYOUT, width: inches(width), height: inches(720) });
  pptx.layout = LAYOUT;
  pptx.title = meta.title;
  pptx.author = namesOf(articleCredits(article).authors).join(", ");
  pptx.subject = meta.description ?? meta.subtitle ?? "";
  pptx.company = meta.publisher ?? "";
  pptx.rtlMode = meta.dir === "rtl";
  const [first] = screens;
  const font = first?.title?.paragraphs[0]?.runs[0]?.font;
  if (font) pptx.theme = { headFontFace: font, bodyFontFace: font };
  defineMaster(pptx, first, inches(width));
  const numbers = new Map(screens.map(({ address }, index) => [address, index + 1]));
  const slideOf: SlideOf = (address) => numbers.get(address);
  for (const screen of screens) {
    const slide = pptx.addSlide({ masterName: LAYOUT });
    slide.hidden = backups.some((own) => screen.address === own || screen.address.startsWith(`${own}/`));
    addScreen(slide, screen, slideOf);
  }
  return (await pptx.write({ outputType: "nodebuffer", compression: true })) as Uint8Array;
}

/** One layout with a place for the title, which programs need to list the slides. */
function defineMaster(pptx: Presentation, first: ReadScreen | undefined, width: number): void {
  const run = first?.title?.paragraphs[0]?.runs[0];
  const look = run ? { fontFace: run.font, color: run.colour } : {};
  const place = { x: 0.67, y: 0.5, w: width - 1.33, h: 1 };
  pptx.defineSlideMaster({
    title: LAYOUT,
    background: { color: first?.ground ?? "FFFFFF" },
    objects: [
      {
        placeholder: { options: { name: "title", type: "title", ...place, ...look, fontSize: 32 }, text: "" },
      },
    ],
  });
}

function addScreen(slide: Slide, screen: ReadScreen, slideOf: SlideOf): void {
  const grounds = screen.items.filter(({ kind }) => kind === "shape");
  const said = screen.items.filter(({ kind }) => kind !== "shape");
  // What stands first is read first, and lies below what follows.
  for (const item of grounds) addItem(slide, item, screen, slideOf);
  if (screen.title) addText(slide, screen.title, slideOf, TITLE);
  for (const item of said) addItem(slide, item, screen, slideOf);
  if (screen.notes !== "") slide.addNotes(withoutControls(screen.notes));
}

function addItem(slide: Slide, item: Item, { pictures }: ReadScreen, slideOf: SlideOf): void {
  if (item.kind === "text") addText(slide, item, slideOf);
  else if (item.kind === "table") addTable(slide, item);
  else if (item.kind === "picture") addPicture(slide, item, pictures.get(item)!);
  else slide.addShape("rect", { ...placeOf(item.box), fill: { color: item.colour }, objectName: RULE });
}

function addText(slide: Slide, item: TextItem, slideOf: SlideOf, objectName?: string): void {
  const { box, paragraphs, align, rightToLeft } = item;
  const all = paragraphs.flatMap(({ runs, before, line, bullet }, index) => {
    const paragraph = {
      align,
      rtlMode: rightToLeft,
      lineSpacing: points(line),
      ...(before > 0 ? { paraSpaceBefore: points(before) } : {}),
      ...(bullet ? { bullet: bulletOf(bullet) } : {}),
    };
    return runs.map((run, own) => ({
      text: withoutControls(run.text),
      options: {
        ...paragraph,
        ...lookOf(run, slideOf),
        breakLine: own === runs.length - 1 && index < paragraphs.length - 1,
      },
    }));
  });
  slide.addText(all as Runs, {
    ...placeOf(box),
    margin: 0,
    valign: "top",
    fit: "shrink",
    isTextBox: true,
    ...(objectName === undefined ? {} : { objectName }),
  });
}

function bulletOf({ indent, number }: NonNullable<Paragraph["bullet"]>) {
  const wide = { indent: points(indent) };
  return number === undefined ? wide : { ...wide, type: "number" as const, numberStartAt: number };
}

function lookOf(run: TextRun, slideOf: SlideOf) {
  const target = run.href?.startsWith("#") ? slideOf(run.href) : undefined;
  const url = run.href?.startsWith("#") ? undefined : run.href;
  return {
    fontFace: run.font,
    fontSize: points(run.size),
    color: run.colour,
    bold: run.bold,
    italic: run.italic,
    lang: run.lang,
    ...(run.shift === "super" ? { superscript: true } : {}),
    ...(run.shift === "sub" ? { subscript: true } : {}),
    ...(target === undefined ? {} : { hyperlink: { slide: target }, underline: { style: "none" as const } }),
    ...(url === undefined ? {} : { hyperlink: { url } }),
  };
}

function addTable(slide: Slide, { box, columnWidths, rowHeights, rows }: TableItem): void {
  slide.addTable(
    rows.map((row) => row.map(cellOf)),
    { ...placeOf(box), colW: columnWidths.map(inches), rowH: rowHeights.map(inches), autoPage: false },
  );
}

/** A cell as the library wants it. It knows no links in tables. */
function cellOf({ runs, align, rightToLeft, isHead, columns, rows, fill, rule, padding }: Cell) {
  const [top, right, bottom, left] = padding;
  // In inches, and in this order, when the first is less than one.
  const margin: [number, number, number, number] = [inches(top), inches(right), inches(bottom), inches(left)];
  const none = { type: "none" as const };
  const below = rule ? { type: "solid" as const, pt: points(rule.width), color: rule.colour } : none;
  const border: [typeof none, typeof none, typeof below, typeof none] = [none, none, below, none];
  return {
    text: runs.map((run) => ({
      text: withoutControls(run.text),
      options: {
        ...lookOf({ ...run, bold: run.bold || isHead }, () => undefined),
        align,
        rtlMode: rightToLeft,
      },
    })),
    options: {
      align,
      valign: "top" as const,
      colspan: columns,
      rowspan: rows,
      margin,
      border,
      ...(fill ? { fill: { color: fill } } : {}),
    },
  };
}

function addPicture(slide: Slide, { box, alt }: PictureItem, bytes: Uint8Array): void {
  const isPng = bytes[0] === 0x89;
  const data = dataUrl(isPng ? "x.png" : "x.jpg", bytes);
  slide.addImage({ ...placeOf(box), data, altText: withoutControls(alt) || " " });
}

/** Without the characters that XML 1.0 does not allow (2.2). */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
