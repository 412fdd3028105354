/** The captions of a video in one language. */
export interface VideoCaptions {
  /** BCP 47 tag. */
  readonly lang: string;
  /** WebVTT: https://www.w3.org/TR/webvtt1/ */
  readonly text: string;
}

/** A video beside an article that shows it. */
export interface Video {
  /** Where it goes, relative to the article's folder. */
  readonly path: string;
  readonly mediaType: "video/mp4" | "video/webm";
  /** Where the picture goes that stands for it until it plays, and in print; absent when there is none. */
  readonly poster?: string;
  /** Those in the article's language first. */
  readonly captions: readonly VideoCaptions[];
  /** Reads its content, which is not kept, since videos are large; undefined when the file has gone. */
  bytes(): Uint8Array | undefined;
}

/** Whether a file is meant as a video by its name. */
export function isVideoName(path: string): boolean {
  return /\.(?:mp4|m4v|webm)$/i.test(path);
}
