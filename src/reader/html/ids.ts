// Ids of the elements that the reader adds to a page. The ids of an article consist of letters,
// digits, `-`, `_` and `:`, so an id with a dot never equals one of the author's.

/** The start of the text, where the skip link leads. */
export const TEXT_ID = "page.text";
/** The heading of the matrix. */
export const GLANCE_ID = "page.glance";
/** The heading of the contents on the landing page. */
export const CONTENTS_ID = "page.contents";
/** The heading of the list of experts on the landing page. */
export const EXPERTS_ID = "page.experts";
/** The heading of the references on the page of the whole article. */
export const REFERENCES_ID = "page.references";
/** The heading of what was changed in the article. */
export const CHANGES_ID = "page.changes";
/** The heading of how to cite the article. */
export const CITE_ID = "page.cite";

/** The id of a citation in the text, by its place among those of the article. */
export const citationId = (index: number): string => `page.cite.${index + 1}`;

/** The id of one work in the list of references, by its citation key. */
export const workId = (key: string): string => `page.work.${key}`;
