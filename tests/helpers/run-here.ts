import { vi } from "vitest";
import { commandOf } from "../../src/cli/command.ts";
import type { Run } from "./run.ts";

/**
 * Runs `triptych` in a folder as `tests/helpers/run.ts` does, but in this process, which takes half a second
 * less: for what does not depend on a process of its own. One at a time.
 */
export async function runHere(args: readonly string[], cwd: string): Promise<Run> {
  const before = process.cwd();
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += text;
      return true;
    }),
  );
  process.chdir(cwd);
  try {
    return { status: await commandOf(["node", "triptych", ...args]).run(), ...said };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}
