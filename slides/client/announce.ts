import type { RevealApi } from "reveal.js";

/** What is not read to somebody who hears the slide: what has not been shown yet, and what stands around it. */
const SILENT =
  ".notes, .foot, .voices, .fragment:not(.visible), .draft-on-slide, [hidden], script, style, button";
/** Elements after which a screen reader is to pause. */
const BLOCKS = "p, li, h1, h2, h3, h4, td, th, pre, figcaption, blockquote, div";

/**
 * Tells screen readers what each step shows. On a slide that is the question and what it shows so far,
 * on further screens of the same question only the latter, and at a step what has just appeared. reveal.js
 * would say words without spaces between them, and also those that are still hidden.
 */
export function announceSteps(root: HTMLElement, deck: RevealApi): void {
  // Only one region may speak.
  root.querySelector(".aria-status")?.removeAttribute("aria-live");
  const region = document.createElement("div");
  region.className = "announced";
  region.setAttribute("role", "status");
  root.append(region);
  const say = (text: string) => {
    region.textContent = text.trim();
  };
  let title = "";
  const arrive = () => {
    const screen = deck.getCurrentSlide().querySelector<HTMLElement>(".screen");
    if (!screen) return;
    const heading = spokenText(screen.querySelector("h1, h2"));
    const shown = spokenText(screen);
    say(heading !== "" && heading === title ? shown.slice(heading.length) : shown);
    title = heading;
  };
  deck.on("slidechanged", arrive);
  deck.on("fragmentshown", (event) => {
    const { fragments } = event as unknown as { fragments: readonly HTMLElement[] };
    // A card comes together with its first key point, which stands in it.
    const outer = fragments.filter((one) =>
      fragments.every((other) => other === one || !other.contains(one)),
    );
    say(outer.map(spokenText).join(" "));
  });
  arrive();
}

/** The words of an element as they are to be heard: images by their alternative text, a full stop after each block. */
function spokenText(node: Node | null): string {
  if (node instanceof HTMLImageElement) return sentence(node.alt);
  if (node instanceof Element) {
    if (node.matches(SILENT)) return "";
    const label = node.matches("svg, [role='img']") ? node.getAttribute("aria-label") : null;
    if (label !== null) return sentence(label);
  }
  if (node instanceof Text) return node.data;
  const text = [...(node?.childNodes ?? [])].map(spokenText).join("").replace(/\s+/g, " ");
  return node instanceof Element && node.matches(BLOCKS) ? sentence(text) : text;
}

/** Words with a full stop, unless they have an end already; nothing stays nothing. */
function sentence(words: string): string {
  const text = words.trim();
  if (text === "") return "";
  return /[.!?:;…。？！؟]$/.test(text) ? `${text} ` : `${text}. `;
}
