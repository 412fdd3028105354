import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { COMMAND } from "./run.ts";

/** A run of `triptych serve` or `triptych present`. */
export interface Serving {
  readonly address: string;
  /** What it has written to the terminal so far. */
  said(): string;
  readonly pid: number;
  /** Sends it a signal and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts `triptych serve` in a folder; it is ended when the test is over. Waits until it says its address. */
export function startServe(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Serving> {
  return startServer("serve", folder, args, env);
}

/** The same for `triptych present`, which opens no browser. */
export function startPresent(folder: string, args: readonly string[]): Promise<Serving> {
  return startServer("present", folder, ["--no-open", ...args], { TRIPTYCH_TEST: folder });
}

async function startServer(
  command: "serve" | "present",
  folder: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Serving> {
  const server = spawn(process.execPath, [COMMAND, command, ...args, "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const end = async (signal?: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended; // it may be writing to the folder that is removed next
  };
  onTestFinished(() => end());
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const address = /^open (http:\S+)/m.exec(said)?.[1];
      if (address) resolve({ address, said: () => said, pid: server.pid!, end });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => reject(new Error(`${command} ended: ${said}`)));
  });
}
