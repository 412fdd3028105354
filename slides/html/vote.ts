import type { Words } from "../../src/i18n/words.ts";
import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import { initialsHtml } from "../../src/markup/initials.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Vote, VoteOption } from "../layout/body.ts";
import { PROMPT_FLOOR } from "../layout/sizes.ts";
import { VOTE_LETTERS } from "../layout/vote-letters.ts";
import { optionColumns } from "../layout/vote-pages.ts";
import { questionTitle } from "./ask.ts";
import type { DeckContext } from "./deck-context.ts";
import { slideHtml } from "./prose.ts";

/** Prompts and, below them, the options with their votes. `slides/client/votes/` counts. */
export function voteHtml(vote: Vote, context: DeckContext): Html {
  const { question, round, options } = vote;
  const about = options.length > 0 && [attribute("data-vote", question.id), attribute("data-round", round)];
  return html`<div class="body vote"${about} data-largest="64" data-floor="${PROMPT_FLOOR}">
${lines(promptsHtml(vote, context), options.length > 0 && tallyHtml(vote, context))}
</div>`;
}

/** What is asked: the prompts, else the question. */
function promptsHtml({ question, prompts }: Vote, context: DeckContext): Html {
  if (prompts.length === 0) return html`<h2 class="prompts">${questionTitle(question, context)}</h2>`;
  return html`<div class="prose prompts">${lines(prompts.map((prompt) => slideHtml(prompt, context)))}</div>`;
}

function tallyHtml({ round, options }: Vote, context: DeckContext): Html {
  const { words } = context.onSlide;
  const title = round === "before" ? words.beforeAnswers : words.afterAnswers;
  const isListed = options[0]?.kind === "listed";
  return html`<div class="vote-phones" hidden></div>
<div class="tally" role="group" aria-label="${words.votes}: ${title}">
<div class="tally-head">
${totalsHtml(round, context)}
<button type="button" data-undo aria-keyshortcuts="u">${words.undo} <kbd>U</kbd></button>
<button type="button" data-clear>${words.clearCount}</button>
</div>
<ul class="options" data-columns="${optionColumns(options.length)}"${attribute("data-listed", isListed)}>
${lines(options.map((option, index) => optionHtml(option, VOTE_LETTERS[index], round, context)))}
</ul>
<p class="hidden" role="status"></p>
${round === "after" && tableHtml(options, context)}
</div>`;
}

/** How many voted; after the answers in both rounds, with the bar that stands for each. */
function totalsHtml(round: Vote["round"], { onSlide: { words } }: DeckContext): Html {
  if (round === "before") return html`<p class="total">${words.votes} <b data-total="before">0</b></p>`;
  return html`<p class="total"><span class="bar before"></span>${words.beforeAnswers} <b data-total="before">0</b></p>
<p class="total total-after"><span class="bar after"></span>${words.afterAnswers} <b data-total="after">0</b></p>`;
}

function optionHtml(
  option: VoteOption,
  letter: string | undefined,
  round: Vote["round"],
  context: DeckContext,
): Html {
  const { words } = context.onSlide;
  const name = nameOf(option, words);
  const colour = option.kind === "expert" ? option.expert.colour : undefined;
  return html`<li class="option" data-name="${name}"${attribute("data-letter", letter)}${attribute("data-colour", colour)}>
<button type="button" class="more" data-step="1" aria-label="${words.oneMore(name)}"${attribute("aria-keyshortcuts", letter)}><kbd>${letter?.toUpperCase() ?? "+"}</kbd></button>
<div class="option-name">${labelHtml(option, context)}</div>
${numbersHtml(round)}
<button type="button" class="fewer" data-step="-1" aria-label="${words.oneFewer(name)}">−</button>
<span class="bar before"></span>${round === "after" && html`<span class="bar after"></span>`}
</li>`;
}

/** Votes and their share. After the answers both rounds; assistive technology has a table for them. */
function numbersHtml(round: Vote["round"]): Html {
  if (round === "before")
    return html`<span class="numbers"><span data-share="before"></span> <b data-count="before">0</b></span>`;
  return html`<span class="numbers" aria-hidden="true"><span class="shift"><b data-share="before"></b><span class="to"></span><b data-share="after"></b></span>
<span class="shift"><span data-count="before">0</span><span class="to"></span><span data-count="after">0</span></span></span>`;
}

function tableHtml(options: readonly VoteOption[], context: DeckContext): Html {
  const { words } = context.onSlide;
  const rows = options.map(
    (option) =>
      html`<tr><th scope="row">${nameOf(option, words)}</th><td class="before"></td><td class="after"></td></tr>`,
  );
  return html`<div class="hidden"><table>
<caption>${words.votes}</caption>
<thead><tr><td></td><th scope="col">${words.beforeAnswers}</th><th scope="col">${words.afterAnswers}</th></tr></thead>
<tbody>
${lines(rows)}
</tbody>
</table></div>`;
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
