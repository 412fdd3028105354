/** The id of a work in the list of references, by its place from 0. */
export const referenceId = (index: number): string => `cited-work-${index + 1}`;
