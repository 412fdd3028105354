import { basename, extname } from "node:path";
import { mediaTypeOf } from "../assets/media-types.ts";
import type { Article } from "../model/article.ts";
import type { RenderContext } from "../output/output.ts";
import { pictureInWords } from "./picture-in-words.ts";

/** An image file of the book. */
export interface BookImage {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What stands for it where its format is not known. */
  readonly fallback?: { readonly file: string; readonly content: string };
}

/** Formats that not every reading system shows; AVIF is not among those that books may have without a fallback. */
const NEW_FORMATS = new Set(["image/avif", "image/webp"]);

/** The images of an article by their addresses in the source, each file once. */
export type BookImages = ReadonlyMap<string, BookImage>;

/** Collects the images that the book takes in. */
export function bookImages(article: Article, context: RenderContext): BookImages {
  const files = new Map<string, BookImage>();
  const images = new Map<string, BookImage>();
  for (const { src, alt } of article.images) {
    const path = context.imagePath(src);
    const bytes = context.imageBytes(src);
    const mediaType = mediaTypeOf(path);
    if (!bytes || !mediaType) continue;
    const name = `image-${files.size + 1}`;
    const image = files.get(path) ?? {
      file: `${name}${extname(path).toLowerCase()}`,
      mediaType,
      bytes,
      ...(NEW_FORMATS.has(mediaType)
        ? { fallback: { file: `${name}-in-words.svg`, content: pictureInWords(alt || basename(path)) } }
        : {}),
    };
    files.set(path, image);
    images.set(src, image);
  }
  return images;
}
