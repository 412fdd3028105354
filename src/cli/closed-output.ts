import { reasonOf } from "../diagnostics/system-error.ts";
import { EXIT } from "./exit.ts";

/**
 * Lets a command go on when nobody reads any more what it prints, as in `triptych check … | head`: its exit
 * code still says how it went. Output that cannot be written for another reason ends the command.
 */
export function allowClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      process.stderr.write(`triptych: its output cannot be written: ${reasonOf(error)}\n`);
      process.exit(EXIT.environment);
    });
  }
}
