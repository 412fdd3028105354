/**
 * EnvironmentError with the machine or the call, not with an article: no browser to be had, a folder that
 * cannot be written, a file that is not there. Told in one clear line; the command exits with 2.
 */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  /** Eleventy prints no stack trace for errors that say this. */
  readonly skipOriginalStack = true;
}
