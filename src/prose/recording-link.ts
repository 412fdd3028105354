import { clockText, placeInRecording } from "../model/recording-time.ts";
import { addressKind } from "./address.ts";
import type { ProseContext } from "./context.ts";

/** A link to a place in the recording that was written down. */
export interface RecordingLink {
  readonly href: string;
  /** Where it leads, for people: `12:34`. */
  readonly time: string;
}

/**
 * The link to the second of the recording at which something is said, as seen from a page; undefined where nothing
 * says when, where the article names no recording, and where the page cannot lead there.
 */
export function recordingLink(start: number | undefined, page: ProseContext): RecordingLink | undefined {
  const { media } = page.article.meta;
  if (start === undefined || media === undefined) return undefined;
  const href = addressOf(media, page);
  return href === undefined ? undefined : { href: placeInRecording(href, start), time: clockText(start) };
}

function addressOf(media: string, page: ProseContext): string | undefined {
  switch (addressKind(media)) {
    case "remote":
      return media;
    case "root":
      return page.top ? page.top(media) : media;
    case "file":
      return page.linked?.(media)?.href;
    default:
      return undefined; // the schema of the front matter lets no other pass
  }
}
