import type { Words } from "../../src/i18n/words.ts";
import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import { initialsHtml } from "../../src/markup/initials.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Vote, VoteOption } from "../layout/body.ts";
import type { DeckContext } from "./deck-context.ts";
import { slideHtml } from "./prose.ts";

/** With more options than this the list has two columns. */
const ONE_COLUMN = 5;

/** Prompts and, below them, a count of hands for each option. `slides/client/tally.ts` counts. */
export function voteHtml({ id, prompts, options }: Vote, context: DeckContext): Html {
  const { words } = context.onSlide;
  return html`<div class="body vote" data-size="32" data-largest="32">
<div class="prose">${lines(prompts.map((prompt) => slideHtml(prompt, context)))}</div>
<div class="tally" role="group" aria-label="${words.showOfHands}" data-tally="${id}">
<h3>${words.showOfHands} <button type="button" data-clear>${words.clearCount}</button></h3>
<ul data-columns="${options.length > ONE_COLUMN ? 2 : 1}">
${lines(options.map((option) => optionHtml(option, context)))}
</ul>
</div>
</div>`;
}

function optionHtml(option: VoteOption, context: DeckContext): Html {
  const { words } = context.onSlide;
  const name = nameOf(option, words);
  const colour = option.kind === "expert" ? option.expert.colour : undefined;
  const button = (step: number, sign: string, label: string) =>
    html`<button type="button" data-step="${step}" aria-label="${label}">${sign}</button>`;
  return html`<li class="option"${attribute("data-colour", colour)}>
<span class="option-name">${labelHtml(option, context)}</span>
<span class="option-bar"></span>
${button(-1, "−", words.oneFewer(name))}
<output>0</output>
${button(1, "+", words.oneMore(name))}
</li>`;
}

/** The name of an option in plain words. */
export function nameOf(option: VoteOption, words: Words): string {
  switch (option.kind) {
    case "expert":
      return option.expert.shortName;
    case "listed":
      return proseText(option.prose);
    case "word":
      return words[option.word];
  }
}

function labelHtml(option: VoteOption, context: DeckContext): Html | string {
  switch (option.kind) {
    case "expert":
      return html`${initialsHtml(option.expert.initials)} ${option.expert.shortName}`;
    case "listed":
      return slideHtml(option.prose, context);
    case "word":
      return nameOf(option, context.onSlide.words);
  }
}
