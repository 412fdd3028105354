import { attribute, type Html, html, lines } from "../../markup/html.ts";
import type { ProseContext, ShownVideo } from "../context.ts";

/**
 * A video with its controls, and its captions in the page: browsers do not load captions from a file beside
 * a page that is opened from disk. Where nothing plays, its picture and its address stand for it.
 */
export function renderVideo(video: ShownVideo, alt: string, context: ProseContext): Html {
  return video.src === undefined ? inPrint(video, alt, context) : player(video, alt);
}

function player({ src, mediaType, poster, captions }: ShownVideo, alt: string): Html {
  const tracks = captions.map(({ lang, text }, index) => {
    const address = `data:text/vtt;base64,${Buffer.from(text).toString("base64")}`;
    const isFirst = attribute("default", index === 0);
    return html`<track kind="captions" srclang="${lang}" label="${nameOf(lang)}" src="${address}"${isFirst}>`;
  });
  return html`<video controls preload="metadata" playsinline${attribute("poster", poster)} aria-label="${alt}">${lines(html`<source src="${src}" type="${mediaType}">`, tracks)}</video>`;
}

function inPrint({ poster, address, name }: ShownVideo, alt: string, { words }: ProseContext): Html {
  const picture = poster === undefined ? undefined : html`<img src="${poster}" alt="${alt}">`;
  const where = address === undefined ? html`${name}` : html`<a href="${address}">${address}</a>`;
  const note =
    poster !== undefined && address === undefined
      ? undefined
      : html`<span class="video-note">${words.video}: ${where}</span>`;
  return html`${picture}${note}`;
}

/** The name of a language in itself: `Deutsch`. */
function nameOf(lang: string): string {
  return new Intl.DisplayNames(lang, { type: "language" }).of(lang) ?? lang;
}
