import type { Article } from "../model/article.ts";

/** An image of an article, as its file says. */
export interface ExportedImage {
  readonly bytes: Uint8Array;
  /** Ending of its kind of file: `png`, `jpg`, `svg`. */
  readonly kind: string;
  /** In px; absent for a drawing that does not say. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What an article is exported from. */
export interface ExportSource {
  /** Without errors. */
  readonly article: Article;
  /** The text of its file. */
  readonly text: string;
  /** An image by its address in the source; undefined for one on another host, and for a video. */
  image(src: string): ExportedImage | undefined;
}

/** What became of an article. */
export interface Exported {
  readonly content: string | Uint8Array;
  /** What the format does not hold, a sentence each. */
  readonly left: readonly string[];
}

/** A format that an article can be exported to. */
export interface Exporter {
  readonly name: string;
  /** What the name of its file ends with. */
  readonly ending: string;
  write(source: ExportSource): Promise<Exported>;
}
