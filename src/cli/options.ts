import { type Command, InvalidArgumentError, Option } from "commander";
import { CODES } from "../diagnostics/codes.ts";
import { EXPORTERS } from "../export/exporters.ts";
import type { OutputOption, Settings } from "../output/settings.ts";
import { OUTPUTS, outputsNamed } from "../site/outputs.ts";
import { type Shard, shardNamed } from "../site/shards/shard.ts";

// Options that several commands take.

/** `--output <folder>`: where the site goes. */
export const output: Option = new Option("-o, --output <folder>", "write the site to this folder").default(
  "_site",
);

/** The folder that shards are in, where no other is named. */
export const SHARDS = "_shards";

/** `--shard <share>`. */
export const shard: Option = new Option(
  "--shard <share>",
  `build only this share of the articles, such as 3/16, into ${SHARDS}/3-of-16; triptych join makes the site`,
).argParser(readShard);

/** Where a build goes, where no folder is named. */
export function outputOf(shard: Shard | undefined): string {
  return shard ? `${SHARDS}/${shard.number}-of-${shard.of}` : String(output.defaultValue);
}

/** `--force`. */
export const force: Option = new Option(
  "--force",
  "replace files in the folder that no build wrote, or that were changed since",
);

/** `--chromium <path>`: the browser to use. */
export const chromium: Option = new Option("--chromium <path>", "use this Chrome or Chromium");

/** `--silence <codes>`: as a list of codes. */
export const silence: Option = new Option(
  "--silence <codes>",
  "do not show warnings and remarks with these codes",
)
  .argParser(readCodes)
  .default([], "none");

/** How findings can be written: for people, and for tools. */
const FORMATS = ["text", "json", "github", "sarif"] as const;
export type Format = (typeof FORMATS)[number];

/** `--port <number>`: where something is served. */
export const port: Option = new Option("--port <number>", "serve at this port")
  .argParser(readPort)
  .default(8080);

/** `--format <format>`. */
export const format: Option = new Option(
  "--format <format>",
  "how findings are written: for people, as JSON, as annotations of a GitHub workflow, as SARIF",
)
  .choices(FORMATS)
  .default("text");

/** `--all`. */
export const all: Option = new Option("--all", "show every finding, not only the first three of each kind");

/** `--to <format>`: what an article is exported to. */
export const to: Option = new Option("--to <format>", "the format")
  .choices(EXPORTERS.map(({ name }) => name))
  .makeOptionMandatory();

/** `--only <outputs>`: as a list of names. */
export const only: Option = new Option(
  "--only <outputs>",
  `some of ${OUTPUTS.map(({ name }) => name).join(", ")}`,
).argParser(readOutputs);

/** Adds the options that outputs ask for to a command. */
export function addOptions(command: Command, options: readonly OutputOption[]): Command {
  for (const { flag, description, choices } of options) {
    const option = new Option(flag, description);
    command.addOption(choices ? option.choices([...choices]) : option);
  }
  return command;
}

/** Of a command's options, those that outputs added. */
export function settingsIn(given: Settings, options: readonly OutputOption[]): Settings {
  return Object.fromEntries(options.map(({ name }) => [name, given[name]]));
}

/** A port's number from its text. Throws `InvalidArgumentError` for what is none. */
function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError("a port is a number up to 65535");
  return port;
}

function readShard(value: string): Shard {
  try {
    return shardNamed(value);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
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
