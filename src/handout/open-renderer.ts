import type { Session } from "../output/output.ts";
import type { HandoutRenderer } from "./renderer.ts";

/**
 * Opens what renders all handouts of a session. Everything that it needs besides is loaded while the
 * browser starts. At most `tabs` of its tabs work at the same time, by default as many as there are
 * processors. Rejects with `EnvironmentError` when there is no browser.
 */
export async function openRenderer(session: Session, tabs?: number): Promise<HandoutRenderer> {
  const [browser, loaded] = await Promise.allSettled([session.browser(), load()]);
  if (browser.status === "rejected") throw browser.reason;
  if (loaded.status === "rejected") throw loaded.reason;
  const { rendererIn, files } = loaded.value;
  return rendererIn(browser.value, files, session, tabs);
}

async function load() {
  const [{ rendererIn }, { handoutFiles }] = await Promise.all([
    import("./renderer.ts"),
    import("./layout/handout-files.ts"),
  ]);
  // The renderer wants it as soon as the browser runs, when Node has other things to do.
  void import("../pdf/finish/finish-print-run.ts").catch(() => undefined);
  return { rendererIn, files: await handoutFiles() };
}
