import type { Check } from "./check.ts";

/** Every image is there and can be shown. */
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
          "paths are relative to the article's folder; mind capital letters",
        );
        break;
      case "unreadable":
        report(
          "image/unreadable",
          span,
          `the image “${src}” cannot be read`,
          "check that it is a file and that you may read it",
        );
        break;
      case "not-an-image":
        report(
          "image/unreadable",
          span,
          `“${src}” is no image that a browser can show`,
          "use PNG, JPEG, GIF, WebP, AVIF or SVG",
        );
        break;
      case "remote":
        report(
          "image/remote",
          span,
          `the image “${src}” lies on another host, so a link takes its place`,
          "save it beside the article and name that file",
        );
        break;
      default:
        state satisfies never;
    }
  }
};

/** Every image says in words what it shows. */
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
