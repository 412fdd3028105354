import { type Html, html, lines } from "../../src/markup/html.ts";
import type { DeckContext } from "./deck-context.ts";

/**
 * The speaker's desk: what the deck's page shows in its place when it is opened with `?desk`. It is a
 * template, so that it costs the deck nothing. `slides/client/desk/` fills it.
 */
export function deskHtml({ article, output, onSlide: { words } }: DeckContext): Html {
  const without = output.settings.public ? words.deskNotesLeftOut : words.deskNoNotes;
  return html`<template id="desk">
<div class="desk" data-theme="dark" data-desk-title="${words.speakerDesk} – ${article.meta.title}">
<header class="desk-head">
<h1 class="desk-unseen">${words.speakerDesk}</h1>
${timesHtml(words)}
</header>
<p class="desk-away" role="alert" data-away="${words.deskAway}"></p>
<main class="desk-main">
<div class="desk-now">
<h2 class="desk-label">${words.deskNow} <small class="desk-place"></small></h2>
<div class="desk-picture" role="img" aria-label="${words.deskNow}"></div>
</div>
<div class="desk-next">
<h2 class="desk-label">${words.deskNext} <small class="desk-place"></small></h2>
<div class="desk-picture" role="img" aria-label="${words.deskNext}"></div>
<p class="desk-end" hidden>${words.deskEnd}</p>
</div>
<div class="desk-words">
<div class="desk-vote" hidden>
<h2 class="desk-label">${words.votes}</h2>
<ul data-fewer="${words.oneFewer("{name}")}" data-more="${words.oneMore("{name}")}"></ul>
</div>
<div class="desk-notes" role="region" aria-label="${words.speakerNotes}" tabindex="0">
<h2 class="desk-label">${words.speakerNotes} <small class="desk-place"></small></h2>
<div class="desk-text" data-without="${without}"></div>
<div class="desk-prompts" hidden>
<h3>${words.discuss}</h3>
<div></div>
</div>
</div>
</div>
</main>
${controlsHtml(words)}
</div>
</template>`;
}

type Words = DeckContext["onSlide"]["words"];

/** What is measured, and the buttons of the timer. */
function timesHtml(words: Words): Html {
  const pace = lines(
    html`data-early="${words.deskEarly("{time}")}" data-late="${words.deskLate("{time}")}"`,
    html`data-on-time="${words.deskOnTime}" data-not-planned="${words.deskNotPlanned}"`,
  );
  return html`<div class="desk-times">
<p><span>${words.deskElapsed}</span> <b class="desk-elapsed">0:00</b></p>
<div class="desk-timer"><button type="button" data-timer="toggle" data-start="${words.deskStart}" data-pause="${words.deskPause}">${words.deskStart}</button>
<button type="button" data-timer="reset" aria-label="${words.deskReset}" title="${words.deskReset}">0:00</button></div>
<p><span>${words.deskWholeTalk}</span> <b class="desk-pace" ${pace}></b></p>
<p><span>${words.deskThisQuestion}</span> <b class="desk-question" data-of="${words.deskTimeOf("{used}", "{planned}")}"></b></p>
<p><span>${words.deskClock}</span> <b class="desk-clock"></b></p>
</div>
<p class="desk-said desk-unseen" role="status"></p>`;
}

/** What the speaker can do, in the order of how often it is done. */
function controlsHtml(words: Words): Html {
  return html`<nav class="desk-controls" aria-label="${words.deckControls}">
<button type="button" class="desk-step" data-do="previous">${words.previous}</button>
<button type="button" class="desk-step desk-forward" data-do="next">${words.next}</button>
<span class="desk-more">
<button type="button" data-do="jump">${words.goToQuestion}</button>
<button type="button" data-do="blank" aria-pressed="false">${words.blackScreen}</button>
${sizeButton("smaller", "A−", words.deskSmaller)}
${sizeButton("larger", "A+", words.deskLarger)}
<button type="button" data-do="dark" aria-pressed="true">${words.dark}</button>
</span>
</nav>`;
}

function sizeButton(does: string, sign: string, name: string): Html {
  return html`<button type="button" data-do="${does}" title="${name}"><span aria-hidden="true">${sign}</span><span class="desk-unseen">${name}</span></button>`;
}
