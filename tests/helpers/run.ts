import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = new URL("../..", import.meta.url).pathname;

/** What a run of the command line gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `triptych` from source, in a folder, and waits for it to end. */
export function triptych(args: readonly string[], cwd: string, env: Record<string, string> = {}): Run {
  const loader = join(root, "node_modules/tsx/dist/loader.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", loader, join(root, "src/cli/main.ts"), ...args],
    { cwd, encoding: "utf8", env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}
