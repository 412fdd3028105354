#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { CODES } from "../diagnostics/codes.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { VARIANTS } from "../model/meta.ts";
import { OUTPUT_NAMES, type OutputName } from "../model/output.ts";
import { EXIT } from "./exit.ts";

// Options that several commands take.
const output = new Option("-o, --output <folder>", "where the site goes").default("_site");
const chromium = new Option("--chromium <path>", "the Chrome or Chromium to set and measure pages with");
const silence = new Option("--silence <codes>", "warnings not to tell, by code")
  .argParser(readCodes)
  .default([]);
const format = new Option("--format <format>", "how findings are told")
  .choices(["text", "json"])
  .default("text");

const variant = new Option("--variant <variant>", "what every handout is made for").choices([...VARIANTS]);

/** Each command's code is loaded when it is called: `check` needs neither Eleventy nor a browser. */
function createProgram(done: (exitCode: number) => void): Command {
  const program = new Command("triptych")
    .description("One Markdown article of questions and answers becomes a handout, a talk and a reader.")
    .option("--trace", "show where in the program an error came from")
    .showSuggestionAfterError()
    .exitOverride();
  addBuild(program, done);
  program
    .command("serve <source>")
    .description("show the outputs while writing, made anew on every save")
    .addOption(output)
    .addOption(new Option("--port <number>", "where to serve").argParser(readPort).default(8080))
    .addOption(chromium)
    .addOption(silence)
    .addOption(variant)
    .action(async (source, options) => done(await (await import("./serve.ts")).serve(source, options)));
  program
    .command("check <source>")
    .description("say what is wrong with an article, or with all in a folder")
    .option("--slides", "measure every slide in a browser, too")
    .addOption(chromium)
    .addOption(silence)
    .addOption(format)
    .action(async (source, options) => done(await (await import("./check.ts")).check(source, options)));
  program
    .command("new <name>")
    .description("write a small article to start from")
    .action(async (name) => done((await import("./new.ts")).startArticle(name)));
  return program;
}

function addBuild(program: Command, done: (exitCode: number) => void): void {
  program
    .command("build <source>")
    .description("build an article, or all in a folder")
    .addOption(output)
    .addOption(new Option("--only <outputs>", `some of ${OUTPUT_NAMES.join(", ")}`).argParser(readOutputs))
    .option("--single-file", "also write each article and each talk as one HTML file with everything inside")
    .option("--talk-pdf", "also print each talk, to talk.pdf")
    .option("--public", "leave the speaker notes out of what is published")
    .addOption(chromium)
    .addOption(silence)
    .addOption(format)
    .addOption(variant)
    .option("--no-cache", "use nothing that an earlier build left")
    .option("--times", "say how long each stage took")
    .action(async (source, options) => done(await (await import("./build.ts")).build(source, options)));
}

function readOutputs(value: string): OutputName[] {
  return value.split(",").map((name) => {
    const output = OUTPUT_NAMES.find((known) => known === name.trim());
    if (!output) throw new InvalidArgumentError(`outputs are ${OUTPUT_NAMES.join(", ")}`);
    return output;
  });
}

function readCodes(value: string): string[] {
  return value.split(",").map((code) => {
    const severity = CODES[code.trim() as keyof typeof CODES];
    if (severity === undefined) throw new InvalidArgumentError(`there is no diagnostic “${code.trim()}”`);
    if (severity === "error")
      throw new InvalidArgumentError(`“${code.trim()}” is an error; only warnings can be silenced`);
    return code.trim();
  });
}

function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError("a port is a number up to 65535");
  return port;
}

async function main(args: readonly string[]): Promise<void> {
  const program = createProgram((exitCode) => {
    process.exitCode = exitCode;
  });
  // Stopped by hand: `exit` still runs, which tidies up what a build had begun.
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  try {
    await program.parseAsync(args);
  } catch (error) {
    process.exitCode = exitCodeOf(error, program.opts<{ trace?: boolean }>().trace ?? false);
  }
}

/** Tells an error in one line (commander tells its own) and gives the exit code for it. */
function exitCodeOf(error: unknown, trace: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.trouble;
  const [message] = (error instanceof Error ? error.message : String(error)).split("\n");
  const known = error instanceof EnvironmentError;
  process.stderr.write(`triptych: ${message}${known || trace ? "" : " (run with --trace for where)"}\n`);
  if (trace && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.trouble;
}

await main(process.argv);
