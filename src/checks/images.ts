import type { Check } from "./check.ts";

/** Every image exists and can be shown. */
export const imageCanBeShown: Check = (article, report, context) => {
  for (const { src, span } of article.images) {
    const state = context.image(src);
    switch (state) {
      case "found":
        break;
      case "missing":
        report(
          "image/missing",
          span,
          `there is no image “${src}”`,
          "paths are relative to the article's folder; check the spelling and the capital letters",
        );
        break;
      case "unreadable":
        report(
          "image/unreadable",
          span,
          `the image “${src}” cannot be read`,
          "check that it is a file and that you have permission to read it",
        );
        break;
      case "not-an-image":
        report(
          "image/unreadable",
          span,
          `“${src}” is not an image that browsers can show`,
          "use PNG, JPEG, GIF, WebP, AVIF or SVG",
        );
        break;
      case "remote":
        report(
          "image/remote",
          span,
          `the image “${src}” is on another host, so pages link to it and do not show it`,
          "save it beside the article and show that file",
        );
        break;
      default:
        state satisfies never;
    }
  }
};

/** Every image has a text that says what it shows. */
export const imageHasAlt: Check = (article, report) => {
  for (const { src, alt, span } of article.images) {
    if (alt !== "") continue;
    report(
      "image/no-alt",
      span,
      `the image “${src}” has no alternative text`,
      `say what it shows: ![A curve that rises and falls](${src})`,
    );
  }
};
