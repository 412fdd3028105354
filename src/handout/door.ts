/** Where the handout comes out, relative to the article's folder. */
export const HANDOUT_FILE = "handout.pdf";
