import type { Words } from "../../i18n/words.ts";

/** What is in the pages of a book, as far as its accessibility depends on it. */
export interface BookContent {
  readonly hasPictures: boolean;
  /** Whether each picture has a text that stands for it. */
  readonly picturesAreDescribed: boolean;
  readonly hasFormulas: boolean;
  readonly hasPages: boolean;
  readonly hasIndex: boolean;
  /** Whether a picture may move. */
  readonly moves: boolean;
}

const IMAGE = /<(?:img|svg)\b[^>]*>/g;

/** Looks what is in the pages, which are XHTML. */
export function contentOf(pages: readonly string[]): BookContent {
  const images = pages.flatMap((page) => page.match(IMAGE) ?? []);
  return {
    hasPictures: images.length > 0,
    picturesAreDescribed: images.every((tag) => / (?:alt|aria-label)="[^"]+"/.test(tag)),
    hasFormulas: pages.some((page) => page.includes("<math ")),
    hasPages: pages.some((page) => page.includes('role="doc-pagebreak"')),
    hasIndex: pages.some((page) => page.includes('role="doc-index"')),
    moves: images.some((tag) => /\.gif"/.test(tag)),
  };
}

/**
 * What a book says about its accessibility, as names and values: only what its content is like. It claims to
 * conform only where every picture is described. https://www.w3.org/TR/epub-a11y-11/
 */
export function accessibilityOf(content: BookContent): readonly (readonly [name: string, value: string])[] {
  const { hasPictures, picturesAreDescribed, hasFormulas, hasPages, hasIndex, moves } = content;
  const features = [
    "structuralNavigation",
    "tableOfContents",
    "readingOrder",
    "displayTransformability",
    "ARIA",
    ...(hasPictures && picturesAreDescribed ? ["alternativeText"] : []),
    ...(hasFormulas ? ["MathML"] : []),
    ...(hasIndex ? ["index"] : []),
    ...(hasPages ? ["pageBreakMarkers", "pageNavigation"] : []),
  ];
  return [
    ["schema:accessMode", "textual"],
    ...(hasPictures ? [["schema:accessMode", "visual"] as const] : []),
    ...(picturesAreDescribed ? [["schema:accessModeSufficient", "textual"] as const] : []),
    ...(hasPictures ? [["schema:accessModeSufficient", "textual,visual"] as const] : []),
    ...features.map((feature) => ["schema:accessibilityFeature", feature] as const),
    ["schema:accessibilityHazard", moves ? "unknown" : "none"],
  ];
}

/** The same in words, for people who choose a book. */
export function accessibilitySummary(
  { hasPictures, picturesAreDescribed, hasPages }: BookContent,
  words: Words,
): string {
  const { bookAdapts, picturesLackDescription, pagesAreThoseOfPrint } = words;
  const ofPictures = picturesAreDescribed ? words.picturesAreDescribed : picturesLackDescription;
  return [bookAdapts, ...(hasPictures ? [ofPictures] : []), ...(hasPages ? [pagesAreThoseOfPrint] : [])].join(
    " ",
  );
}

/** The standard that a book conforms to whose pictures are all described. */
export const CONFORMANCE = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";
