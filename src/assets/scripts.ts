import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { packageRoot } from "./package-root.ts";

/** A browser script as it was built: a name in `dist/client/`. Throws `EnvironmentError` when it is not there. */
export function readScript(name: string): Buffer {
  try {
    return readFileSync(join(packageRoot, "dist", "client", name));
  } catch {
    throw new EnvironmentError(`the script ${name} is not built: run “npm run client” in ${packageRoot}`);
  }
}
