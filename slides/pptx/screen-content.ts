/** A place on a slide, in px of a slide 720 px high, from its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of text that looks the same throughout. */
export interface TextRun {
  readonly text: string;
  /** px of 720. */
  readonly size: number;
  /** Name of the font, the first that the style sheets ask for. */
  readonly font: string;
  /** `1a1a1a`. */
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Raised or lowered. */
  readonly shift?: "super" | "sub";
  /** BCP 47 language tag. */
  readonly lang: string;
  /** Where it leads: an address on the web, or a screen of the deck (`#/5/2`). */
  readonly href?: string;
}

/** A paragraph, a heading, an item of a list. */
export interface Paragraph {
  readonly runs: readonly TextRun[];
  /** Between this paragraph and the one before, px. */
  readonly before: number;
  /** Height of a line, px. */
  readonly line: number;
  /** The mark before an item of a list: a dot, or its number. `indent` is how far before the text it stands, px. */
  readonly bullet?: { readonly indent: number; readonly number?: number } | undefined;
}

/** Text that is edited as one. */
export interface TextItem {
  readonly kind: "text";
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly align: "left" | "right" | "center";
  readonly rightToLeft: boolean;
}

/** A picture: a file of the article, or what the browser shows there. */
export interface PictureItem {
  readonly kind: "picture";
  readonly box: Box;
  readonly alt: string;
  /** The address in the page of a PNG or JPEG file that needs no browser. */
  readonly src?: string;
}

/** A cell of a table. */
export interface Cell {
  readonly runs: readonly TextRun[];
  readonly align: TextItem["align"];
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly rightToLeft: boolean;
  /** The space around the text: above, right, below, left; px. */
  readonly padding: readonly [top: number, right: number, bottom: number, left: number];
  /** The colour of the ground, if it has one. */
  readonly fill?: string;
  /** The rule below, if there is one; px. */
  readonly rule?: { readonly colour: string; readonly width: number };
}

/** A table with a cell for each place of its grid. */
export interface TableItem {
  readonly kind: "table";
  readonly box: Box;
  /** px. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A rule or a coloured ground. It says nothing. */
export interface ShapeItem {
  readonly kind: "shape";
  readonly box: Box;
  readonly colour: string;
}

export type Item = TextItem | PictureItem | TableItem | ShapeItem;

/** What a screen of the deck shows, in reading order. */
export interface ScreenContent {
  /** Its address in the deck: `#/5/2`. */
  readonly address: string;
  /** The heading, which programs list; a screen may show none. */
  readonly title: TextItem | undefined;
  readonly items: readonly Item[];
  /** The speaker notes as plain text. */
  readonly notes: string;
  /** The colour of the ground. */
  readonly ground: string;
}

/** A screen, and the bytes of its pictures. */
export interface ReadScreen extends ScreenContent {
  readonly pictures: ReadonlyMap<PictureItem, Uint8Array>;
}

/** The colours that a program offers for what is added: text and ground, accents, links (ECMA-376 part 1, 20.1.6.2). */
export type Palette = Readonly<
  Record<
    | "dk1"
    | "lt1"
    | "dk2"
    | "lt2"
    | "accent1"
    | "accent2"
    | "accent3"
    | "accent4"
    | "accent5"
    | "accent6"
    | "hlink"
    | "folHlink",
    string
  >
>;
