import type Token from "markdown-it/lib/token.mjs";
import { attribute, html } from "../markup/html.ts";
import type { ProseContext } from "./context.ts";
import type { AbbreviationMeta } from "./rules/abbreviations.ts";
import type { TaskMeta } from "./rules/task-list.ts";

/** The box of a task: drawn by the style sheet, and named for those who do not see it. */
export function taskMark({ meta }: Token, { words }: ProseContext): string {
  const { done } = meta as TaskMeta;
  const state = done ? "done" : "open";
  return html`<span class="task-mark" data-task="${state}" role="img" aria-label="${done ? words.taskDone : words.taskOpen}"></span>`
    .text;
}

/** The start of an abbreviation. Paper shows no titles, so its pages have none. */
export function abbreviationOpen({ meta }: Token, { explainsAbbreviations }: ProseContext): string {
  return html`<abbr${attribute("title", !explainsAbbreviations && (meta as AbbreviationMeta).title)}>`.text;
}

/** The end of an abbreviation; on paper, what it means follows its first use. */
export function abbreviationClose({ meta }: Token, { explainsAbbreviations, ids }: ProseContext): string {
  const { title, explain } = meta as AbbreviationMeta;
  return explainsAbbreviations && explain && ids ? html`</abbr> (${title})`.text : "</abbr>";
}
