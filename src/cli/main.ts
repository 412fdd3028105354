#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { CODES } from "../diagnostics/codes.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import type { OutputOption, Settings } from "../output/settings.ts";
import { OUTPUTS, optionsOf, outputsNamed } from "../site/outputs.ts";
import { allowClosedOutput } from "./closed-output.ts";
import { EXIT } from "./exit.ts";

// Options that several commands take.
const output = new Option("-o, --output <folder>", "write the site to this folder").default("_site");
const chromium = new Option("--chromium <path>", "use this Chrome or Chromium");
const silence = new Option("--silence <codes>", "do not show warnings and remarks with these codes")
  .argParser(readCodes)
  .default([]);
const format = new Option("--format <format>", "how findings are written")
  .choices(["text", "json"])
  .default("text");
const all = new Option("--all", "show every finding, not only the first three of each kind");

/** What outputs add to the commands that make them, and to the one that only checks. */
const MAKING = optionsOf(OUTPUTS);
const INSPECTING = OUTPUTS.flatMap(({ inspect }) => (inspect ? [inspect.option] : []));

/** Each command's code is loaded when it is called, to be quick. */
function createProgram(done: (exitCode: number) => void): Command {
  const program = new Command("triptych")
    .description(`One Markdown article of questions and answers becomes ${listed()}.`)
    .option("--trace", "show where in the program an error came from")
    .showSuggestionAfterError()
    .exitOverride();
  addBuild(program, done);
  addServe(program, done);
  addCheck(program, done);
  program
    .command("new <name>")
    .description("write a small article to start from")
    .action(async (name) => done((await import("./new.ts")).startArticle(name)));
  return program;
}

function addBuild(program: Command, done: (exitCode: number) => void): void {
  const build = program
    .command("build <source>")
    .description("build an article, or all articles in a folder")
    .addOption(output)
    .addOption(new Option("--only <outputs>", `some of ${names()}`).argParser(readOutputs));
  addOptions(build, MAKING)
    .addOption(chromium)
    .addOption(silence)
    .addOption(format)
    .addOption(all)
    .option("--draft", "also build articles with errors, with a mark at each place")
    .option("--no-cache", "do not use what earlier builds left in the cache")
    .option("--times", "say how long each stage took")
    .action(async (source, options) =>
      done(await (await import("./build.ts")).build(source, options, settingsIn(options, MAKING))),
    );
}

function addServe(program: Command, done: (exitCode: number) => void): void {
  const serve = program
    .command("serve <source>")
    .description("show the outputs while you write, made again on every save")
    .addOption(output)
    .addOption(new Option("--port <number>", "serve at this port").argParser(readPort).default(8080));
  addOptions(serve, MAKING)
    .addOption(chromium)
    .addOption(silence)
    .addOption(all)
    .action(async (source, options) =>
      done(await (await import("./serve.ts")).serve(source, options, settingsIn(options, MAKING))),
    );
}

function addCheck(program: Command, done: (exitCode: number) => void): void {
  const check = program
    .command("check <source>")
    .description("say what is wrong with an article, or with all articles in a folder");
  addOptions(check, INSPECTING)
    .addOption(chromium)
    .addOption(silence)
    .addOption(format)
    .addOption(all)
    .action(async (source, options) =>
      done(await (await import("./check.ts")).check(source, options, settingsIn(options, INSPECTING))),
    );
}

function names(): string {
  return OUTPUTS.map(({ name }) => name).join(", ");
}

function listed(): string {
  return new Intl.ListFormat("en").format(OUTPUTS.map(({ name }) => `a ${name}`));
}

function addOptions(command: Command, options: readonly OutputOption[]): Command {
  for (const { flag, description, choices } of options) {
    const option = new Option(flag, description);
    command.addOption(choices ? option.choices([...choices]) : option);
  }
  return command;
}

/** Of a command's options, those that outputs added. */
function settingsIn(given: Settings, options: readonly OutputOption[]): Settings {
  return Object.fromEntries(options.map(({ name }) => [name, given[name]]));
}

function readOutputs(value: string): string[] {
  const wanted = value.split(",").map((name) => name.trim());
  try {
    outputsNamed(wanted);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
  return wanted;
}

function readCodes(value: string): string[] {
  return value.split(",").map((code) => {
    const severity = CODES[code.trim() as keyof typeof CODES];
    if (severity === undefined) throw new InvalidArgumentError(`there is no diagnostic “${code.trim()}”`);
    if (severity === "error")
      throw new InvalidArgumentError(
        `“${code.trim()}” is an error; only warnings and remarks can be silenced`,
      );
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
  allowClosedOutput();
  try {
    await program.parseAsync(args);
  } catch (error) {
    process.exitCode = exitCodeOf(error, program.opts<{ trace?: boolean }>().trace ?? false);
  }
}

/** Prints an error in one line (commander prints its own) and gives the exit code for it. */
function exitCodeOf(error: unknown, trace: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.environment;
  const [message] = (error instanceof Error ? error.message : String(error)).split("\n");
  const known = error instanceof EnvironmentError;
  process.stderr.write(`triptych: ${message}${known || trace ? "" : " (run with --trace to see where)"}\n`);
  if (trace && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.environment;
}

await main(process.argv);
