/**
 * An error of the machine or the call, not of an article: there is no browser, a folder cannot be
 * written, a file does not exist. It is shown as one clear line, and the command exits with 2.
 */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  /** Tells Eleventy to print no stack trace. */
  readonly skipOriginalStack = true;
}
