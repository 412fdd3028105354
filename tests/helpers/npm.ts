import { spawnSync } from "node:child_process";

/** Runs npm in a folder and gives what it prints. Throws with npm's messages when it fails. */
export function npm(args: readonly string[], cwd: string): string {
  // On Windows npm is a script that only a shell can start.
  const run = spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (run.status !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${run.stderr}`);
  return run.stdout;
}
