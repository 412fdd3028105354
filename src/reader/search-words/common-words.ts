/** The share of passages from which on a word says little. */
export const COMMON = 1 / 3;
