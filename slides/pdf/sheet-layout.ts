import type { Paper, Ratio } from "../../src/model/meta.ts";
import { PAPER_SIZES, paperSize } from "../../src/model/paper-size.ts";
import type { SlidesAPage } from "./slides-a-page.ts";

/** How slides stand on the pages of a handout with slides. Lengths are in mm. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Slides beside and below each other. */
  readonly columns: number;
  readonly rows: number;
  /** Between slides. */
  readonly columnGap: number;
  readonly rowGap: number;
  /** Of a slide as it is shown, px. */
  readonly slideWidth: number;
  /** How much smaller a slide becomes, which is 720 px high. */
  readonly scale: number;
  /** How many lines to write on stand beside each slide. */
  readonly ruled: number;
}

/** How the slides stand on a page; three have lines to write on beside them. */
const GRIDS: Readonly<Record<SlidesAPage, { columns: number; rows: number; isRuled: boolean }>> = {
  "2": { columns: 1, rows: 2, isRuled: false },
  "3": { columns: 1, rows: 3, isRuled: true },
  "6": { columns: 2, rows: 3, isRuled: false },
};

const MM_PER_PX = 25.4 / 96;
/** Sizes of a slide as it is shown, px. */
const SLIDE_WIDTH: Readonly<Record<Ratio, number>> = { "16:9": 1280, "4:3": 960 };
const SLIDE_HEIGHT = 720;
const COLUMN_GAP = 8;
const ROW_GAP = 6;
/** A line of text: the head or the foot of a page, the number of a slide. */
const TEXT_LINE = 4.5;
/** A line to write on, as in `styles/talk-handouts.css`. */
const RULED_LINE = 8;
/** The share of the width that a slide takes beside lines to write on. */
const BESIDE_LINES = 0.58;

/**
 * Lays out pages of so many slides on the paper that the article's handout is for. On paper smaller than
 * A5 nobody could read several slides, so they go onto A4.
 */
export function sheetLayout(slidesAPage: SlidesAPage, paper: Paper, ratio: Ratio): SheetLayout {
  const { columns, rows, isRuled } = GRIDS[slidesAPage];
  const { width, height } = readable(paper);
  const slideWidth = SLIDE_WIDTH[ratio];
  const margin = width * 0.08;
  const across = (width - 2 * margin - (columns - 1) * COLUMN_GAP) / columns;
  const down = height - 2 * margin - 2 * (TEXT_LINE + ROW_GAP) - (rows - 1) * ROW_GAP;
  const scale = Math.min(
    (isRuled ? across * BESIDE_LINES : across) / (slideWidth * MM_PER_PX),
    (down / rows - TEXT_LINE - 2) / (SLIDE_HEIGHT * MM_PER_PX),
  );
  const ruled = isRuled ? Math.floor((SLIDE_HEIGHT * MM_PER_PX * scale) / RULED_LINE) : 0;
  const gaps = { columnGap: COLUMN_GAP, rowGap: ROW_GAP };
  return { width, height, margin, columns, rows, ...gaps, slideWidth, scale, ruled };
}

function readable(paper: Paper): { readonly width: number; readonly height: number } {
  const size = paperSize(paper);
  const { width, height } = PAPER_SIZES.A5;
  return size.width < width || size.height < height ? PAPER_SIZES.A4 : size;
}
