// Ids of the page's own elements. The ids of an article are letters, digits, `-`, `_` and `:`, so one
// with a dot in it is never the author's.

/** Where the text starts: what the skip link leads to. */
export const TEXT_ID = "page.text";
/** The heading of the matrix. */
export const GLANCE_ID = "page.glance";
/** The heading of the landing's contents. */
export const CONTENTS_ID = "page.contents";
/** The heading of the landing's list of experts. */
export const EXPERTS_ID = "page.experts";
/** The reference list on the page of the whole article. */
export const REFERENCES_ID = "page.references";

/** The heading of how to cite the article. */
export const CITE_ID = "page.cite";

/** One work of the reference list. */
export const workId = (key: string): string => `page.work.${key}`;
