import type { Argument, Command, Option } from "commander";
import { CODES } from "../../diagnostics/codes.ts";
import { OUTPUTS } from "../../site/outputs.ts";

/** What a value can be, so that a shell can offer it. */
export type Values =
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** Some of the words, with commas between. */
  | { readonly kind: "list"; readonly words: readonly string[] }
  | { readonly kind: "articles" | "folders" | "files" | "text" };

/** An option as a shell offers it. */
export interface OfferedOption {
  /** `-o` and `--output`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Absent for an option without a value. */
  readonly values?: Values;
}

/** A command as a shell offers it. */
export interface OfferedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OfferedOption[];
  /** What its arguments can be; absent when it takes none. */
  readonly values?: Values;
}

/** All that can be typed behind `triptych`. */
export interface Offer {
  readonly commands: readonly OfferedCommand[];
  /** Those of every command, and of none. */
  readonly options: readonly OfferedOption[];
}

/** What values are, by the names that the help gives them. */
const BY_NAME: Readonly<Record<string, Values>> = {
  outputs: { kind: "list", words: OUTPUTS.map(({ name }) => name) },
  codes: {
    kind: "list",
    words: Object.entries(CODES).flatMap(([code, severity]) => (severity === "error" ? [] : code)),
  },
  sources: { kind: "articles" },
  article: { kind: "articles" },
  folder: { kind: "folders" },
  path: { kind: "files" },
  files: { kind: "files" },
};

/** What a shell can offer, from the definitions of the commands themselves. */
export function offerOf(program: Command): Offer {
  const everywhere = optionsOf(program).filter(({ names }) => !names.includes("--version"));
  return {
    commands: program.commands.map((command) => {
      const [argument] = command.registeredArguments;
      const { name, description } = { name: command.name(), description: command.description() };
      const options = [...optionsOf(command), ...everywhere.filter(({ names }) => !names.includes("--help"))];
      return { name, description, options, ...(argument ? { values: valuesOf(argument) } : {}) };
    }),
    options: optionsOf(program),
  };
}

function optionsOf(command: Command): readonly OfferedOption[] {
  const help = command.createHelp();
  return help.visibleOptions(command).map((option) => ({
    names: [option.short, option.long].filter((name) => name !== undefined),
    description: option.description,
    ...(option.required || option.optional ? { values: valuesOf(option) } : {}),
  }));
}

function valuesOf(taken: Option | Argument): Values {
  if (taken.argChoices) return { kind: "words", words: taken.argChoices };
  const name = "flags" in taken ? (/[<[](\w+)/.exec(taken.flags)?.[1] ?? "") : taken.name();
  return BY_NAME[name] ?? { kind: "text" };
}
