import { spawn } from "node:child_process";
import { once } from "node:events";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { reasonOf } from "../diagnostics/system-error.ts";

/**
 * What opens an address in the user's browser, by platform. The package `open` does more than that, and would
 * make ours larger by a hundredth.
 */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address of ours in the user's browser. Throws `EnvironmentError` when nothing opens it. */
export async function openInBrowser(address: string): Promise<void> {
  const [command, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.unref(); // it stays open when the command ends
  try {
    await once(child, "spawn");
  } catch (error) {
    throw new EnvironmentError(`${command} cannot open the browser: ${reasonOf(error)}`);
  }
}
