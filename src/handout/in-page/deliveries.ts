import type { SheetReceiver } from "./cut/flows.ts";
import type { PackedSheet } from "./packed-sheet.ts";

/** The function of the window that hands a delivery, as JSON, to the program that opened the page. */
export const DELIVER = "deliver";

/**
 * Tells the program that opened the page that work goes on. Call it between steps that may take many
 * seconds, such as measuring a table of thousands of rows: without any sign the tab is given up.
 */
export function giveSignOfLife(): void {
  const tell = (window as unknown as Partial<Record<typeof DELIVER, (text: string) => void>>)[DELIVER];
  tell?.(SIGN_OF_LIFE);
}

/** What is handed over instead of a delivery when there is none yet. */
export const SIGN_OF_LIFE = "";

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
