import type { ImportFile } from "../imported.ts";
import { textOf } from "../text-of.ts";
import { isConversation } from "./labelled-text.ts";

/** Whether a file has captions: by its name, its first line, or a line of times near its start. */
export function isCaptions({ path }: ImportFile, text: string): boolean {
  const start = text.slice(0, 400);
  return (
    /\.(?:vtt|srt)$/i.test(path) ||
    /^\uFEFF?WEBVTT/.test(start) ||
    /^(?:\d+\n)?[\d:]+[.,]\d{3} --> /m.test(start)
  );
}

/** Whether a file is a recording in words: captions, or text in which most paragraphs begin with who speaks. */
export function isTranscript(file: ImportFile): boolean {
  if (!/\.(?:md|markdown|mdown|mkd|txt|text|vtt|srt)$/i.test(file.path)) return false;
  const text = textOf(file);
  return isCaptions(file, text) || isConversation(text);
}
