import Reveal, { type RevealApi, type RevealConfig } from "reveal.js";
import Notes from "reveal.js/plugin/notes";
import { fitSlide } from "./fit.ts";
import { openFlow } from "./follow-addresses.ts";
import { bindHighlight } from "./highlight.ts";
import { bareAll, printPlainly } from "./print.ts";
import { openTallies } from "./tally.ts";
import { isTranscript, leadToSlides, leadToTranscript } from "./transcript.ts";
import { setView } from "./view.ts";

/** Width under which the slides are shown as text, in px. `styles/talk.css` has the same. */
const NARROW = "(max-width: 600px)";

const root = document.querySelector<HTMLElement>(".reveal");
if (root) open(root);

/** Starts the deck, or waits with it until the window is wide enough (a phone that is turned). */
function open(root: HTMLElement): void {
  openTallies(root);
  if (isTranscript()) {
    leadToSlides(root);
    openFlow(root);
    return;
  }
  const narrow = matchMedia(NARROW);
  // The speaker view's previews are small but slides all the same.
  const always = /[?&](receiver|print-pdf)/.test(location.search);
  if (always || !narrow.matches) return void start(root);
  openFlow(root);
  narrow.addEventListener("change", () => start(root), { once: true });
}

async function start(root: HTMLElement): Promise<void> {
  setView(root, "slides");
  passOverBackgrounds(root);
  const deck = new Reveal(root, configOf(root));
  deck.on("pdf-ready", () => {
    fitAll(root, true);
    bareAll(root);
    document.documentElement.dataset.printable = "";
  });
  await deck.initialize();
  // reveal.js makes the deck an application, which keeps screen readers from reading it (#3772).
  root.removeAttribute("role");
  nameControls(root);
  bindHighlight(root, deck);
  leadToTranscript(deck, root.dataset.transcript ?? "");
  keepFitted(root, deck);
  printPlainly();
}

function configOf(root: HTMLElement): RevealConfig & { totalTime?: number } {
  const { ratio, minutes } = root.dataset;
  const seconds = Number(minutes) * 60;
  return {
    width: ratio === "4:3" ? 960 : 1280,
    height: 720,
    margin: 0,
    maxScale: 4,
    center: false,
    rtl: document.documentElement.dir === "rtl",
    // Every key that goes on goes through the screens below a slide too: none is missed.
    navigationMode: "linear",
    transition: "none",
    backgroundTransition: "none",
    hash: true,
    // The speaker view addresses its previews from 0.
    hashOneBasedIndex: !/[?&]receiver/.test(location.search),
    slideNumber: false,
    controlsTutorial: false,
    scrollActivationWidth: 0,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    ...(seconds > 0 ? { totalTime: seconds } : {}),
    plugins: [Notes],
  };
}

/** Fits each slide when it is first laid out (reveal.js does that for those near the current one). */
function keepFitted(root: HTMLElement, deck: RevealApi): void {
  fitAll(root, true);
  deck.on("slidechanged", () => fitAll(root, false));
  deck.on("overviewshown", () => fitAll(root, false));
  // What arrives late changes every measure.
  document.fonts.addEventListener("loadingdone", () => fitAll(root, true));
  root.addEventListener("load", () => fitAll(root, true), true);
}

function fitAll(root: HTMLElement, again: boolean): void {
  for (const slide of root.querySelectorAll<HTMLElement>(".slides section:not(.stack)")) {
    if (!again && "fitted" in slide.dataset) continue;
    if (fitSlide(slide)) slide.dataset.fitted = "";
  }
}

/** reveal.js names its arrows in English; the page brings the words of its language. */
function nameControls(root: HTMLElement): void {
  const name = (direction: string, word: string | undefined) => {
    const button = root.querySelector(`.controls .navigate-${direction}`);
    if (word) button?.setAttribute("aria-label", word);
  };
  const rightToLeft = document.documentElement.dir === "rtl";
  const { previous, next } = root.dataset;
  name("left", rightToLeft ? next : previous);
  name("right", rightToLeft ? previous : next);
}

/**
 * Tells reveal.js of every slide that it has no background. It would ask the browser for each one's
 * otherwise, and each answer costs a recalculation of all styles: seconds in a deck of hundreds.
 */
function passOverBackgrounds(root: HTMLElement): void {
  for (const slide of root.querySelectorAll<HTMLElement>(".slides section"))
    slide.dataset.backgroundColor = "rgba(0, 0, 0, 0)";
}
