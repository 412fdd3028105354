import type { Article } from "../model/article.ts";
import type { Imposition } from "../model/meta.ts";
import type { RenderContext } from "../output/output.ts";
import type { PdfFacts } from "../pdf/join/pdf-facts.ts";

/** A handout for a printer or a print shop. */
export interface PressCopy {
  /** Relative to the article's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the copy for a printer of a finished handout. Undefined when neither the article nor the command asks
 * for one.
 */
export async function pressCopy(
  bytes: Uint8Array,
  { meta }: Article,
  { settings }: RenderContext,
  facts: PdfFacts,
): Promise<PressCopy | undefined> {
  const { bleed, marks = false, ...own } = meta.handout;
  const imposition = (settings.imposition as Imposition | undefined) ?? own.imposition;
  if (imposition === undefined && bleed === undefined && !marks) return undefined;
  const { pressFile } = await import("../pdf/press/press-file.ts");
  const how = {
    imposition,
    bleed: Number.parseFloat(bleed ?? "0"),
    marks,
    rightToLeft: meta.dir === "rtl",
  };
  return { path: `handout-${imposition ?? "press"}.pdf`, bytes: await pressFile(bytes, how, facts) };
}
