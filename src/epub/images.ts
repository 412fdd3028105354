import { extname } from "node:path";
import { mediaTypeOf } from "../assets/media-types.ts";
import type { Article } from "../model/article.ts";
import type { RenderContext } from "../output/output.ts";

/** An image file of the book. */
export interface BookImage {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The images of an article by their addresses in the source, each file once. */
export type BookImages = ReadonlyMap<string, BookImage>;

/** Collects the images that the book takes in. */
export function bookImages(article: Article, context: RenderContext): BookImages {
  const files = new Map<string, BookImage>();
  const images = new Map<string, BookImage>();
  for (const { src } of article.images) {
    const path = context.imagePath(src);
    const bytes = context.imageBytes(src);
    const mediaType = mediaTypeOf(path);
    if (!bytes || !mediaType) continue;
    const image = files.get(path) ?? {
      file: `image-${files.size + 1}${extname(path).toLowerCase()}`,
      mediaType,
      bytes,
    };
    files.set(path, image);
    images.set(src, image);
  }
  return images;
}
