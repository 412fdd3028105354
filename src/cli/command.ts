import { CommanderError } from "commander";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { systemMessage } from "../diagnostics/system-error.ts";
import { visible } from "../diagnostics/visible.ts";
import { EXIT } from "./exit.ts";
import { createProgram } from "./program.ts";

/** One call of the command line. */
export interface Command {
  /** Runs it to its end and gives its exit code. What fails is printed in one line, and never thrown. */
  run(): Promise<number>;
  /** Prints what failed apart from the command, and gives the exit code for it. */
  failed(error: unknown): number;
}

/** The command that a list of arguments asks for. As in `process.argv`, the first two are not for it. */
export function commandOf(args: readonly string[]): Command {
  let exitCode: number = EXIT.fine;
  const program = createProgram((code) => {
    exitCode = code;
  });
  const failed = (error: unknown) => exitCodeOf(error, program.opts<{ trace?: boolean }>().trace ?? false);
  return {
    failed,
    async run() {
      try {
        await program.parseAsync(args);
        return exitCode;
      } catch (error) {
        return failed(error);
      }
    },
  };
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
