import { apparatus } from "./apparatus.mjs";
import { code } from "./code.mjs";
import { prose } from "./prose.mjs";

/**
 * The generated books by name: what one of so many questions holds (see `as-article.mjs` for the
 * form), and how many questions are measured. Plain data, the same on every machine.
 */
export const BOOKS = {
  prose: { make: prose, sizes: [80, 320] },
  code: { make: code, sizes: [400] },
  apparatus: { make: apparatus, sizes: [100] },
};
