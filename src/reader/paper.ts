/** The colours of the paper where a style sheet cannot say them. `tests/reader/metadata.test.ts` holds them to the tokens. */
export const PAPER = { light: "#fdfcf8", dark: "#16171b" } as const;
