import type { Taker } from "./cut/cut-flows.ts";
import type { PackedSheet } from "./packed-sheet.ts";

/** The function of the window that hands a delivery, as JSON, to the program that opened the page. */
export const DELIVER = "deliver";

/** Sheets of a flow that have just been finished. */
export interface Delivery {
  /** Which of the flows that the tab was given. */
  readonly flow: number;
  /** Place of the first of the sheets in the flow; whatever was delivered from there on is void. */
  readonly from: number;
  readonly sheets: readonly PackedSheet[];
  /** Whether no more come. */
  readonly isLast: boolean;
}

/** Sheets wait for others that go with them until the last delivery is so long ago; ms. */
const BETWEEN = 100;

/** Takes the sheets of a flow and hands them on, some at a time. */
export interface Deliverer extends Taker {
  /** Hands on what is left. */
  done(): void;
}

/** Delivers the sheets of one flow with `deliver`. */
export function delivererOf(flow: number, deliver: (delivery: Delivery) => void): Deliverer {
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
    take(sheet) {
      waiting.push(sheet);
      if (performance.now() - last > BETWEEN) send(false);
    },
    startAgain() {
      waiting = [];
      from = 0;
    },
    done: () => send(true),
  };
}
