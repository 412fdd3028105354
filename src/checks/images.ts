import type { Code } from "../diagnostics/codes.ts";
import { isVideo } from "../prose/address.ts";
import type { Check, ImageState } from "./check.ts";

/** For an image that cannot be shown: the code, the message and the hint. */
function faultOf(src: string, image: ImageState): readonly [Code, message: string, hint: string] | undefined {
  const kind = isVideo(src) ? "video" : "image";
  switch (image.state) {
    case "found":
      return undefined;
    case "missing": {
      const hint = "paths are relative to the article's folder; check the spelling and the capital letters";
      return ["image/missing", `there is no ${kind} “${src}”`, hint];
    }
    case "remote": {
      const message = `the ${kind} “${src}” is on another host, so pages link to it and do not show it`;
      return ["image/remote", message, "save it beside the article and show that file"];
    }
    case "outside":
    case "unreadable":
      return ["image/unreadable", `the ${kind} “${src}” cannot be shown: ${image.why}`, image.hint];
    default:
      return image satisfies never;
  }
}

/** Every image exists and can be shown. What is to be said of one is said where it is shown first. */
export const imageCanBeShown: Check = (article, report, context) => {
  const told = new Set<string>();
  for (const { src, span } of article.images) {
    const { state, notes = [] } = context.image(src);
    const fault = faultOf(src, state);
    if (fault) report(fault[0], span, fault[1], fault[2]);
    if (!told.has(src)) for (const { code, message, hint } of notes) report(code, span, message, hint);
    told.add(src);
  }
};

/** Every image has a text that says what it shows. */
export const imageHasAlt: Check = (article, report) => {
  for (const { src, alt, html, span } of article.images) {
    if (alt !== "") continue;
    const hint = html
      ? 'say what it shows: <img src="curve.png" alt="A curve that rises and falls">'
      : "say in the brackets what it shows: ![A curve that rises and falls](curve.png)";
    report(
      "image/no-alt",
      span,
      `the ${isVideo(src) ? "video" : "image"} “${src}” has no alternative text`,
      hint,
    );
  }
};
