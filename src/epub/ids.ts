// Ids of the elements that the book adds to a page. An id with a dot never equals one of the author's.

/** The id of a citation in the text, by its place among those of the article. */
export const citationId = (index: number): string => `book.cite.${index + 1}`;

/** The id of a work in the list of references, by its place there. */
export const workId = (index: number): string => `book.work.${index + 1}`;

/** The id of the place where a page of the handout begins. */
export const pageId = (page: number): string => `book.page.${page}`;
