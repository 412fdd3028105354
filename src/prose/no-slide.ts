/** The class with which an author keeps a figure, table, formula, diagram or listing away from the slides. */
export const NO_SLIDE = "no-slide";
