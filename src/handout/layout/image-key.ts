import { keyOf } from "./cache.ts";
import type { Files } from "./handout-files.ts";

const IMAGE = /<img [^>]*?src="([^"]+)"/g;

/** A key that is another whenever an image is that the HTML shows. */
export async function imageKey(html: string, files: Files): Promise<string> {
  const paths = [...html.matchAll(IMAGE)].map(([, path]) => decodeURIComponent(path!));
  const images = await Promise.all([...new Set(paths)].map((path) => files(path)));
  return keyOf(images.map((bytes) => bytes ?? ""));
}
