/**
 * Thrown when a PDF that the browser wrote is not of the form that this code knows: it was printed by another
 * Chromium. The message says in what, as the end of a sentence: “it has no tags”.
 */
export class UnexpectedForm extends Error {}
