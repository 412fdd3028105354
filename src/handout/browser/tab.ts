import type { Browser, Page } from "playwright-core";
import type { Files } from "../files.ts";
import type { Delivery } from "../in-page/deliveries.ts";
import { serveFrom } from "./serve.ts";

/** A tab that is open before it is known what goes into it. */
export interface Tab {
  readonly page: Page;
  /** From now on the tab is answered from these files. */
  show(files: Files): void;
  /** From now on given what the page delivers. */
  heard(listener: (delivery: Delivery) => void): void;
  close(): Promise<void>;
}

/**
 * Opens a tab of its own context. That takes half a second, which passes while the articles are
 * read. Layout and print have to be of one medium, or lines would break anew in the end.
 */
async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext();
  let files: Files = async () => undefined;
  await serveFrom(context, (path) => files(path));
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  let listener: (delivery: Delivery) => void = () => undefined;
  await page.exposeFunction("deliver", (delivery: Delivery) => listener(delivery));
  return {
    page,
    show: (shown) => {
      files = shown;
    },
    heard: (told) => {
      listener = told;
    },
    close: () => context.close(),
  };
}

/** Gives tabs one after another; the first is opened at once, before it is asked for. */
export function tabAhead(browser: Browser): () => Promise<Tab> {
  let spare: Promise<Tab> | undefined = openTab(browser);
  // Whoever takes it is told; nobody may, when no article can be set.
  spare.catch(() => undefined);
  return () => {
    const taken = spare ?? openTab(browser);
    spare = undefined;
    return taken;
  };
}
