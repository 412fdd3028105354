import Reveal, { type RevealApi, type RevealConfig } from "reveal.js";
import { copyTex } from "../../src/prose/formulas/copy-tex.ts";
import type { ScriptWords } from "../script-words.ts";
import { announceSteps } from "./announce.ts";
import { bindCodeSteps } from "./code-steps.ts";
import { bindCommands } from "./commands/bind-commands.ts";
import { deckControl } from "./desk/deck-control.ts";
import { isDesk, openDesk } from "./desk/desk.ts";
import { answerDesks, connectToOpener } from "./desk/windows.ts";
import { keepFarSlidesOut } from "./far-slides.ts";
import { beginAtFirstScreen } from "./first-screen.ts";
import { fitSlide } from "./fit.ts";
import { followAddresses } from "./follow-addresses.ts";
import { bindPhones } from "./present/phones.ts";
import { connectToServer, isRemote } from "./present/remote-connection.ts";
import { nameSlides, printOneSlidePerPage, unhideSlides } from "./print.ts";
import { showProgress } from "./progress.ts";
import { isTranscript, linkToSlides, linkToTranscript } from "./transcript.ts";
import { setView } from "./view.ts";
import { keptVotes } from "./votes/kept-votes.ts";
import { bindVoteKeys } from "./votes/vote-keys.ts";
import { ballotsIn, bindVoteScreens } from "./votes/vote-screens.ts";
import { openVotes, type Votes } from "./votes/votes.ts";

/** Narrower windows show the slides as text. `styles/talk.css` uses the same width. */
const NARROW = "(max-width: 600px)";

const root = document.querySelector<HTMLElement>(".reveal");
if (root) open(root);

/** Starts the deck. In a narrow window it waits until the window is wide enough (a phone is turned). */
function open(root: HTMLElement): void {
  if (isDesk()) {
    openDesk(root, isRemote(root) ? connectToServer() : connectToOpener());
    return;
  }
  const votes = openVotes(ballotsIn(root), keptVotes);
  bindVoteScreens(root, votes);
  copyTex();
  if (isTranscript()) {
    linkToSlides(root);
    followAddresses(root);
    return;
  }
  const narrow = matchMedia(NARROW);
  const isPrinted = /[?&]print-pdf/.test(location.search);
  if (isPrinted || !narrow.matches) return void start(root, votes);
  followAddresses(root);
  narrow.addEventListener("change", () => start(root, votes), { once: true });
}

async function start(root: HTMLElement, votes: Votes): Promise<void> {
  setView(root, "slides");
  skipBackgrounds(root);
  if (/[?&]print-pdf/.test(location.search)) nameSlides(root);
  else keepFarSlidesOut(root);
  const deck = new Reveal(root, configOf(root));
  deck.on("pdf-ready", () => {
    fitAll(root, true);
    unhideSlides(root);
    document.documentElement.dataset.printable = "";
  });
  await deck.initialize();
  // reveal.js gives the deck the role `application`, with which screen readers cannot read it (#3772).
  root.removeAttribute("role");
  announceSteps(root, deck);
  bindCodeSteps(root, deck);
  beginAtFirstScreen(root, deck);
  showProgress(root, deck);
  bindVoteKeys(deck, votes);
  linkToTranscript();
  if (!/[?&]print-pdf/.test(location.search)) {
    const words = JSON.parse(root.dataset.words ?? "{}") as ScriptWords;
    const talk = { root, deck, words, votes };
    const control = deckControl(talk, votes, bindCommands(talk));
    answerDesks(control);
    bindPhones({ talk, control, votes }, () => fitAll(root, true));
  }
  fitWhenShown(root, deck);
  printOneSlidePerPage();
}

function configOf(root: HTMLElement): RevealConfig {
  const { ratio } = root.dataset;
  return {
    width: ratio === "4:3" ? 960 : 1280,
    height: 720,
    margin: 0,
    maxScale: 4,
    center: false,
    rtl: document.documentElement.dir === "rtl",
    // Every key that goes forward also visits the screens below a slide, so that none is missed.
    navigationMode: "linear",
    transition: "none",
    backgroundTransition: "none",
    hash: true,
    hashOneBasedIndex: true,
    slideNumber: false,
    // The deck's own commands take their places (commands/), and its own bar of progress.
    keyboard: false,
    controls: false,
    overview: false,
    progress: false,
    scrollActivationWidth: 0,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
  };
}

/** Fits each slide when it is first laid out. reveal.js lays out only the slides near the current one. */
function fitWhenShown(root: HTMLElement, deck: RevealApi): void {
  fitAll(root, true);
  deck.on("slidechanged", () => fitAll(root, false));
  // Fonts and images that load later change all sizes.
  document.fonts.addEventListener("loadingdone", () => fitAll(root, true));
  for (const event of ["load", "loadedmetadata"])
    root.addEventListener(event, () => fitAll(root, true), true);
}

/** Fits the slides that are laid out; those that are fitted already only when `again`. */
function fitAll(root: HTMLElement, again: boolean): void {
  for (const slide of root.querySelectorAll<HTMLElement>(".slides section:not(.stack)")) {
    if (!again && "fitted" in slide.dataset) continue;
    if (fitSlide(slide)) slide.dataset.fitted = "";
  }
}

/**
 * Tells reveal.js that no slide has a background. Otherwise it asks the browser for the background
 * of each slide, which recalculates all styles each time: seconds in a deck of hundreds.
 */
function skipBackgrounds(root: HTMLElement): void {
  for (const slide of root.querySelectorAll<HTMLElement>(".slides section"))
    slide.dataset.backgroundColor = "rgba(0, 0, 0, 0)";
}
