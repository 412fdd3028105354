import { expect, it } from "vitest";
import { sheetLayout } from "../../slides/pdf/sheet-layout.ts";
import { SLIDES_A_PAGE } from "../../slides/pdf/slides-a-page.ts";
import { PAPERS, RATIOS } from "../../src/model/meta.ts";

const MM_PER_PX = 25.4 / 96;

it("slides fit on every paper, with their numbers, and can be printed", () => {
  for (const slidesAPage of SLIDES_A_PAGE)
    for (const paper of [...PAPERS, "600x300mm", "148x600mm", "90x90mm"] as const)
      for (const ratio of RATIOS) {
        const layout = sheetLayout(slidesAPage, paper, ratio);
        const { columns, rows, columnGap, rowGap, scale, margin } = layout;
        const wide = columns * layout.slideWidth * scale * MM_PER_PX + (columns - 1) * columnGap;
        const high = rows * (720 * scale * MM_PER_PX + 6) + (rows - 1) * rowGap + 20;
        expect(wide, `${slidesAPage} on ${paper}`).toBeLessThanOrEqual(layout.width - 2 * margin + 0.01);
        expect(high, `${slidesAPage} on ${paper}`).toBeLessThanOrEqual(layout.height - 2 * margin + 2);
        expect(scale).toBeGreaterThanOrEqual(0.1);
        expect(columns * rows).toBe(Number(slidesAPage));
        expect(layout.ruled > 0).toBe(slidesAPage === "3");
      }
});
