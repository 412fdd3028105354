import { basename } from "node:path";
import type { Article } from "../model/article.ts";
import { publishedFolder } from "../model/published.ts";
import type { ShownVideo } from "../prose/context.ts";
import type { OutputContext } from "./output.ts";

/** A video as a page plays it; `url` gives the address of a file of the article as seen from the page. */
export function shownVideo(
  src: string,
  { video: videoOf }: Pick<OutputContext, "video">,
  url: (file: string) => string,
): ShownVideo | undefined {
  const video = videoOf?.(src);
  if (!video) return undefined;
  const { path, mediaType, captions, poster } = video;
  return {
    src: url(path),
    mediaType,
    captions,
    name: basename(src),
    ...(poster === undefined ? {} : { poster: url(poster) }),
  };
}

/** A video as paper shows it: its picture, and its address where that is known. */
export function printedVideo(
  src: string,
  { video: videoOf }: Pick<OutputContext, "video">,
  article: Article,
): ShownVideo | undefined {
  const video = videoOf?.(src);
  if (!video) return undefined;
  const { path, mediaType, captions, poster } = video;
  const folder = publishedFolder(article);
  return {
    mediaType,
    captions,
    name: basename(src),
    ...(folder === undefined ? {} : { address: folder + path }),
    ...(poster === undefined ? {} : { poster }),
  };
}
