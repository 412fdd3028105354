/**
 * Trouble with the machine or the call, not with an article: no browser to be had, a folder that
 * cannot be written, a file that is not there. Told in one clear line; the command exits with 2.
 */
export class Trouble extends Error {
  override readonly name = "Trouble";
  /** Eleventy prints no stack trace for errors that say this. */
  readonly skipOriginalStack = true;
}
