import { visibleLines } from "./visible.ts";

/**
 * An error of the machine or the call, not of an article: there is no browser, a folder cannot be
 * written, a file does not exist. It is shown as one clear line, and the command exits with 2.
 */
export class EnvironmentError extends Error {
  /** Names of files and texts of authors in `message` are made visible. */
  constructor(message: string, options?: ErrorOptions) {
    super(visibleLines(message), options);
  }

  override readonly name = "EnvironmentError";
  /** Tells Eleventy to print no stack trace. */
  readonly skipOriginalStack = true;
}
