import type { LostText } from "../../pdf/lost-text.ts";
import { type CutOptions, prepareFlows } from "./cut/flows.ts";
import { speedUpPagedJs } from "./cut/pagedjs-speed.ts";
import { type Delivery, delivererOf } from "./deliveries.ts";
import { showPrintRun } from "./print/print-run.ts";
import { DELIVER } from "./sign-of-life.ts";

/**
 * Cuts flows into pages and delivers their sheets as they are finished. Gives, for each flow, the text
 * that is missing from its pages or stands there twice.
 */
async function cutFlows(
  flows: readonly string[],
  options: CutOptions,
): Promise<readonly (readonly LostText[])[]> {
  document.documentElement.classList.remove("is-set");
  const lost: (readonly LostText[])[] = [];
  for (const [index, cutFlow] of (await prepareFlows(flows.map(elementOf), options)).entries()) {
    const deliverer = delivererOf(index, deliver);
    lost.push(await cutFlow(deliverer));
    deliverer.done();
  }
  return lost;
}

/** Parses into a template, where nothing is laid out yet. */
function elementOf(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

function deliver(delivery: Delivery): void {
  (window as unknown as Record<typeof DELIVER, (text: string) => void>)[DELIVER](JSON.stringify(delivery));
}

const functions = { cutFlows, showPrintRun };

/** The window of a page that runs this script. */
export type TypesetWindow = typeof functions;

speedUpPagedJs();
Object.assign(window, functions);
