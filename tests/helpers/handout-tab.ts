import { type Browser, startBrowser } from "../../src/browser/start-browser.ts";
import { openTab, type Tab } from "../../src/browser/tab.ts";
import { HANDOUT_TAB } from "../../src/handout/renderer.ts";

let running: Promise<Browser> | undefined;

/**
 * Opens a tab as handouts are made in; the tests that asked for it close it. All files of a process share the
 * browser, which ends with the process.
 */
export async function openHandoutTab(): Promise<Tab> {
  running ??= startBrowser({});
  return openTab(await running, HANDOUT_TAB);
}
