import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { packageRoot } from "./package-root.ts";

/** A browser script as `npm run client` built it. Throws `EnvironmentError` when it was not built. */
export function clientScript(name: string): Buffer {
  try {
    return readFileSync(join(packageRoot, "dist", "client", name));
  } catch {
    throw new EnvironmentError(`the script ${name} is not built: run “npm run client” in ${packageRoot}`);
  }
}
