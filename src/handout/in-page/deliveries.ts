import type { Taker } from "./flow.ts";
import type { PackedSheet } from "./pack.ts";

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

/** Sheets wait at most so long for others that go with them; ms. */
const LONGEST_WAIT = 100;

/** Takes the sheets of a flow and hands them on, some at a time. */
export interface Deliverer extends Taker {
  /** Hands on what is left, and waits until all has arrived. */
  done(): Promise<void>;
}

/** Delivers the sheets of one flow with `deliver`, which settles when they have arrived. */
export function delivererOf(flow: number, deliver: (delivery: Delivery) => Promise<void>): Deliverer {
  let waiting: PackedSheet[] = [];
  let from = 0;
  let last = performance.now();
  const underWay: Promise<void>[] = [];
  const send = (isLast: boolean) => {
    underWay.push(deliver({ flow, from, sheets: waiting, isLast }));
    from += waiting.length;
    waiting = [];
    last = performance.now();
  };
  return {
    take(sheet) {
      waiting.push(sheet);
      if (performance.now() - last > LONGEST_WAIT) send(false);
    },
    startAgain() {
      waiting = [];
      from = 0;
    },
    async done() {
      send(true);
      await Promise.all(underWay);
    },
  };
}
