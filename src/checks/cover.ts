import { isVideo } from "../prose/address.ts";
import type { Check, ImageState } from "./check.ts";

/** Why an image cannot be the picture of links; undefined when it can. */
function faultOf(src: string, state: ImageState): readonly [why: string, hint: string] | undefined {
  if (isVideo(src) || /\.svg$/i.test(src))
    return ["services show no drawings and no videos", "save it as a PNG or JPEG file of 1200 by 630 pixels"];
  switch (state.state) {
    case "found":
      return undefined;
    case "missing":
      return ["there is no such file", "paths are relative to the article's folder; check the spelling"];
    case "remote":
      return ["it is on another host", "save it beside the article and name that file"];
    case "outside":
    case "unreadable":
      return [state.why, state.hint];
    default:
      return state satisfies never;
  }
}

/** The picture that the author gives for links to the article can be shown, and says what it shows. */
export const coverCanBeShown: Check = ({ meta: { image } }, report, context) => {
  if (!image) return;
  const { src, alt, span } = image;
  const fault = faultOf(src, context.image(src).state);
  if (fault) {
    const message = `“${src}” is not shown with links to the article: ${fault[0]}`;
    report("image/cover", span, message, fault[1]);
  } else if (alt === "") {
    const hint = `say what it shows: image: { src: ${src}, alt: "Two sleepers" }`;
    report("image/no-alt", span, `the image “${src}” has no alternative text`, hint);
  }
};
