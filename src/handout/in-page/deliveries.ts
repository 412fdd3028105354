import type { SheetReceiver } from "./cut/flows.ts";
import type { PackedSheet } from "./packed-sheet.ts";

/** Some finished sheets of a flow. */
export interface Delivery {
  /** Index of the flow among those that the tab was given. */
  readonly flow: number;
  /** Index of the first of these sheets in the flow. They replace all that was delivered from there on. */
  readonly from: number;
  readonly sheets: readonly PackedSheet[];
  /** Whether these are the last sheets of the flow. */
  readonly isLast: boolean;
}

/** The shortest time between two deliveries of a flow; sheets are collected meanwhile; ms. */
const INTERVAL = 100;

/**
 * Receives the sheets of one flow and passes them to `deliver`, several at a time. `done` delivers the
 * sheets that are left, as the last ones.
 */
export function delivererOf(
  flow: number,
  deliver: (delivery: Delivery) => void,
): SheetReceiver & { done(): void } {
  let waiting: PackedSheet[] = [];
  let from = 0;
  let last = performance.now();
  const send = (isLast: boolean) => {
    deliver({ flow, from, sheets: waiting, isLast });
    from += waiting.length;
    waiting = [];
    last = performance.now();
  };
  return {
    receive(sheet) {
      waiting.push(sheet);
      if (performance.now() - last > INTERVAL) send(false);
    },
    startAgain() {
      waiting = [];
      from = 0;
    },
    done: () => send(true),
  };
}
