import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { COMMAND } from "./run.ts";

/** A run of `triptych serve`. */
export interface Serving {
  readonly address: string;
  /** What it has written to the terminal so far. */
  said(): string;
}

/** Starts `triptych serve` in a folder; it is ended when the test is over. Waits until it says its address. */
export async function startServe(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Serving> {
  const server = spawn(process.execPath, [COMMAND, "serve", ...args, "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  onTestFinished(async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill();
    await ended; // it may be writing to the folder that is removed next
  });
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const address = /^open (http:\S+)/m.exec(said)?.[1];
      if (address) resolve({ address, said: () => said });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => reject(new Error(`serve ended: ${said}`)));
  });
}
