import { escapeHtml } from "../../src/markup/html.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Vote, VoteOption } from "../layout/body.ts";
import { type DeckContext, slideHtml } from "./prose.ts";

/** More options than this stand in two columns. */
const ONE_COLUMN = 5;

/** Prompts and, below them, a count of hands for each option. The script counts (`tally.ts`). */
export function voteHtml({ id, prompts, options }: Vote, context: DeckContext): string {
  const { words } = context.onSlide;
  const texts = prompts.map((prompt) => slideHtml(prompt, context)).join("\n");
  return `<div class="body vote" data-size="32" data-largest="32">
<div class="prose">${texts}</div>
<div class="tally" role="group" aria-label="${escapeHtml(words.showOfHands)}" data-tally="${escapeHtml(id)}">
<h3>${escapeHtml(words.showOfHands)} <button type="button" data-clear>${escapeHtml(words.clearCount)}</button></h3>
<ul data-columns="${options.length > ONE_COLUMN ? 2 : 1}">
${options.map((option) => optionHtml(option, context)).join("\n")}
</ul>
</div>
</div>`;
}

function optionHtml(option: VoteOption, context: DeckContext): string {
  const { words } = context.onSlide;
  const colour = option.kind === "expert" ? ` data-colour="${option.expert.colour}"` : "";
  const name = nameOf(option, context);
  const button = (step: number, sign: string, label: string) =>
    `<button type="button" data-step="${step}" aria-label="${escapeHtml(label)}">${sign}</button>`;
  return `<li class="option"${colour}>
<span class="option-name">${labelHtml(option, context)}</span>
<span class="option-bar"></span>
${button(-1, "−", words.oneFewer(name))}
<output>0</output>
${button(1, "+", words.oneMore(name))}
</li>`;
}

function nameOf(option: VoteOption, { onSlide: { words } }: DeckContext): string {
  switch (option.kind) {
    case "expert":
      return option.expert.shortName;
    case "listed":
      return proseText(option.prose);
    case "word":
      return words[option.word];
  }
}

function labelHtml(option: VoteOption, context: DeckContext): string {
  if (option.kind === "listed") return slideHtml(option.prose, context);
  const name = escapeHtml(nameOf(option, context));
  if (option.kind === "word") return name;
  return `<b class="initials">${escapeHtml(option.expert.initials)}</b> ${name}`;
}
