import { HTML_TAG_RE } from "markdown-it/lib/common/html_re.mjs";

const WHOLE = new RegExp(HTML_TAG_RE.source.replace("^", ""), "y");

/** A `<` in raw HTML that begins no whole tag or comment: how it begins, and its line in the piece, from 0. */
export interface Stray {
  readonly opener: string;
  readonly line: number;
}

/**
 * Writes each `<` of a piece of raw HTML that begins no whole tag as `&lt;`, so that it hides nothing of
 * what follows. Gives the strays that look like the start of a tag or comment.
 */
export function escapeStrays(html: string): { readonly html: string; readonly strays: readonly Stray[] } {
  const strays: Stray[] = [];
  const lastEnd = html.lastIndexOf("-->");
  let out = "";
  let done = 0;
  let line = 0;
  let counted = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", Math.max(at + 1, done))) {
    const open = html.startsWith("<!--", at) && at > lastEnd;
    WHOLE.lastIndex = at;
    if (!open && WHOLE.test(html)) {
      out += html.slice(done, WHOLE.lastIndex);
      done = WHOLE.lastIndex;
      continue;
    }
    out += `${html.slice(done, at)}&lt;`;
    done = at + 1;
    const opener = /^<(?:!--|\/?[a-z][a-z0-9-]*|\?|!)/i.exec(html.slice(at, at + 40))?.[0];
    if (opener === undefined) continue;
    line += html.slice(counted, at).split("\n").length - 1;
    counted = at;
    strays.push({ opener, line });
  }
  return { html: out + html.slice(done), strays };
}
