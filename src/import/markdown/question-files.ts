import { type Findings, label } from "../findings.ts";
import { textAt } from "./front-matter.ts";
import { questionMark, sectionMark } from "./outline.ts";
import type { Outline } from "./read-file.ts";

/** What a file is called: its front matter's title, else its heading of level one. */
export function titleOf({ front, title }: Outline): string | undefined {
  return textAt(front, "title") ?? title?.text;
}

/**
 * The same files, each with its title as a question or section above its text, which one file of several needs:
 * a question where it has none itself, or none but the names of those who answer it. Files that ask by themselves
 * keep their questions.
 */
export function withTitles(outlines: readonly Outline[], findings: Findings): readonly Outline[] {
  return outlines.map((outline) => {
    const { title, opening, blocks, path, front } = outline;
    const isAsking = asksItself(outline);
    if (isAsking && opening.length === 0 && titleOf(outline) === undefined) return outline;
    const place = { file: path, line: title?.line ?? 1 };
    const text = titleOf(outline) ?? stem(path);
    if (titleOf(outline) === undefined) findings.changes.push({ from: "", to: text, place });
    else if (title && textAt(front, "title") !== undefined) label(findings, title.text, "meta", place);
    const mark = isAsking ? sectionMark(0, text) : questionMark(0, text);
    const own = isAsking ? opening : blocks.filter((block) => block !== title);
    const part = { mark, line: place.line, blocks: own };
    return { ...outline, opening: [], parts: isAsking ? [part, ...outline.parts] : [part] };
  });
}

/** Whether a file has questions of its own: headings or paragraphs that ask. */
function asksItself({ parts }: Outline): boolean {
  return parts.some(({ mark }) => mark.kind === "question" && /[?？؟]\s*$/u.test(mark.heading));
}

function stem(path: string): string {
  const words = path
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z]+$/i, "")
    .replace(/[-_.]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
