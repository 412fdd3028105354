import type { Code } from "../diagnostics/codes.ts";
import type { Check, ImageState } from "./check.ts";

/** For each state of an image that cannot be shown: the code, the message and the hint. */
const FAULTS: Readonly<
  Record<Exclude<ImageState, "found">, readonly [Code, (src: string) => string, hint: string]>
> = {
  missing: [
    "image/missing",
    (src) => `there is no image “${src}”`,
    "paths are relative to the article's folder; check the spelling and the capital letters",
  ],
  unreadable: [
    "image/unreadable",
    (src) => `the image “${src}” cannot be read`,
    "check that it is a file and that you have permission to read it",
  ],
  "not-an-image": [
    "image/unreadable",
    (src) => `“${src}” is not an image that browsers can show`,
    "use PNG, JPEG, GIF, WebP, AVIF or SVG",
  ],
  remote: [
    "image/remote",
    (src) => `the image “${src}” is on another host, so pages link to it and do not show it`,
    "save it beside the article and show that file",
  ],
};

/** Every image exists and can be shown. */
export const imageCanBeShown: Check = (article, report, context) => {
  for (const { src, span } of article.images) {
    const state = context.image(src);
    if (state === "found") continue;
    const [code, message, hint] = FAULTS[state];
    report(code, span, message(src), hint);
  }
};

/** Every image has a text that says what it shows. */
export const imageHasAlt: Check = (article, report) => {
  for (const { src, alt, html, span } of article.images) {
    if (alt !== "") continue;
    const hint = html
      ? 'say what it shows: <img src="curve.png" alt="A curve that rises and falls">'
      : "say in the brackets what it shows: ![A curve that rises and falls](curve.png)";
    report("image/no-alt", span, `the image “${src}” has no alternative text`, hint);
  }
};
