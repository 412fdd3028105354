import { startBrowser } from "../browser/start-browser.ts";
import type { Maker, MakerOptions } from "../model/output.ts";

/**
 * Starts the one browser that sets all handouts of a build. Throws `EnvironmentError` when there is none.
 * Whatever else a maker needs is loaded while the browser starts.
 */
export async function openMaker(options: MakerOptions): Promise<Maker> {
  const [started, loading] = await Promise.allSettled([startBrowser(options), load()]);
  if (started.status === "rejected") throw started.reason;
  const running = started.value;
  if (loading.status === "rejected") {
    await running.browser.close(); // left running, it would keep the command from ending
    throw loading.reason;
  }
  const { makerIn, files } = loading.value;
  return makerIn(running, files, options);
}

async function load() {
  const [{ makerIn }, { handoutFiles }] = await Promise.all([
    import("./maker.ts"),
    import("./layout/handout-files.ts"),
  ]);
  // The maker wants it as soon as the browser runs, when Node has other things to do.
  void import("./pdf/finish/finish-print-run.ts").catch(() => undefined);
  return { makerIn, files: await handoutFiles() };
}
