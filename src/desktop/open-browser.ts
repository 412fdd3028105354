import { once } from "node:events";
import open from "open";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { reasonOf } from "../diagnostics/system-error.ts";

/** Opens an address in the user's browser. Throws `EnvironmentError` when there is none. */
export async function openInBrowser(address: string): Promise<void> {
  try {
    const child = await open(address);
    if (child.pid === undefined) await once(child, "spawn");
  } catch (error) {
    throw new EnvironmentError(`no browser can be opened: ${reasonOf(error)}`);
  }
}
