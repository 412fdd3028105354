import type { Difference } from "./compare-text.ts";
import { type CutHow, readyFlows } from "./cut/cut-flows.ts";
import { installShims } from "./cut/pagedjs-speed.ts";
import { DELIVER, type Delivery, delivererOf } from "./deliveries.ts";
import { setPart } from "./print/print-run.ts";

/**
 * Cuts flows into pages and delivers their sheets as they are finished. Gives what each flow lost or
 * has twice; nothing where its text is whole.
 */
async function cutFlows(flows: readonly string[], how: CutHow): Promise<readonly (readonly Difference[])[]> {
  document.documentElement.classList.remove("is-set");
  const lost: (readonly Difference[])[] = [];
  for (const [index, cutFlow] of (await readyFlows(flows.map(elementOf), how)).entries()) {
    const deliverer = delivererOf(index, deliver);
    lost.push(await cutFlow(deliverer));
    deliverer.done();
  }
  return lost;
}

/** In a template nothing is laid out before it must be. */
function elementOf(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

function deliver(delivery: Delivery): void {
  (window as unknown as Record<typeof DELIVER, (text: string) => void>)[DELIVER](JSON.stringify(delivery));
}

installShims();
Object.assign(window, { cutFlows, setPart });
