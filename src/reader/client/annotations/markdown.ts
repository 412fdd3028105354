import type { Annotation } from "./annotation.ts";

/** Annotations as Markdown: under the heading of each question, its quotations with the notes on them. */
export function markdownOf(
  annotations: readonly Annotation[],
  title: string,
  addressOf: (annotation: Annotation) => string,
): string {
  const lines = [`# ${inLine(title)}`];
  for (const [heading, all] of byHeading(annotations)) {
    if (heading !== "") lines.push(`## ${inLine(heading)}`);
    for (const each of all) {
      const quote = `> ${inLine(each.said)}`;
      lines.push(`${quote}\n>\n> <${addressOf(each)}>`);
      if (each.note !== "") lines.push(each.note);
    }
  }
  return `${lines.join("\n\n")}\n`;
}

function byHeading(annotations: readonly Annotation[]): Map<string, Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const each of annotations) groups.set(each.heading, [...(groups.get(each.heading) ?? []), each]);
  return groups;
}

/** A text in one line, with the characters that Markdown reads as marks taken as they are. */
function inLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>]/g, "\\$&");
}
