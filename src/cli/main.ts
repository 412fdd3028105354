#!/usr/bin/env node
import { CommanderError } from "commander";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { systemMessage } from "../diagnostics/system-error.ts";
import { visible } from "../diagnostics/visible.ts";
import { allowClosedOutput } from "./closed-output.ts";
import { EXIT } from "./exit.ts";
import { createProgram } from "./program.ts";

async function main(args: readonly string[]): Promise<void> {
  const program = createProgram((exitCode) => {
    process.exitCode = exitCode;
  });
  const exitCode = (error: unknown) => exitCodeOf(error, program.opts<{ trace?: boolean }>().trace ?? false);
  allowClosedOutput();
  // What fails apart from the command, for example while it answers a request.
  process.on("uncaughtException", (error) => process.exit(exitCode(error)));
  try {
    await program.parseAsync(args);
  } catch (error) {
    process.exitCode = exitCode(error);
  }
}

/** Prints an error in one line (commander prints its own) and gives the exit code for it. */
function exitCodeOf(error: unknown, trace: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.environment;
  const [message] = (error instanceof Error ? error.message : String(error)).split("\n");
  const known = error instanceof EnvironmentError ? message : systemMessage(error);
  const hint = known === undefined && !trace ? " (run with --trace to see where)" : "";
  process.stderr.write(`triptych: ${visible(known ?? message ?? "")}${hint}\n`);
  if (trace && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.environment;
}

await main(process.argv);
