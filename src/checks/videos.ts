import { isVideo } from "../prose/address.ts";
import type { Check } from "./check.ts";

/** Every video has something that the handout can print in its place: a picture, or its address. */
export const videoIsInPrint: Check = (article, report, context) => {
  for (const { src, span } of article.images) {
    const { video } = isVideo(src) ? context.image(src) : {};
    if (!video || video.poster !== undefined || article.meta.site !== undefined) continue;
    const message = `the handout can only name the video “${src}”: it has no picture, and the article no address`;
    const hint = `put a picture of the same name beside it, e.g. ${src.replace(/\.\w+$/, ".jpg")}, or set site in the front matter`;
    report("video/not-in-print", span, message, hint);
  }
};
