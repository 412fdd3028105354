import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.ts";

/** The file of the command, and that of the library: as `tests/helpers/bundle.ts` made them. */
export const COMMAND: string = join(root, "dist/cli/main.js");
export const LIBRARY: string = pathToFileURL(join(root, "dist/index.js")).href;

/** What a run of the command line gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `triptych` in a folder, and waits for it to end. */
export function triptych(args: readonly string[], cwd: string, env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}
