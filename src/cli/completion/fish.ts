import type { Offer, OfferedOption, Values } from "./describe.ts";

/** A completion script for fish. https://fishshell.com/docs/current/completions.html */
export function fishScript({ commands, options }: Offer): string {
  const lines = [
    "# Completion of triptych in fish: triptych completion fish",
    "complete -c triptych -f",
    ...options.map((option) => `${BEFORE} ${optionText(option)}`),
    ...commands.map(({ name, description }) => `${BEFORE} -a ${name} -d ${quoted(description)}`),
    ...commands.flatMap(({ name, options, values }) => {
      const within = `complete -c triptych -n '__fish_seen_subcommand_from ${name}'`;
      return [
        ...options.map((option) => `${within} ${optionText(option)}`),
        ...(values ? [`${within} ${offered(values)}`] : []),
      ];
    }),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where no command is named yet. */
const BEFORE = "complete -c triptych -n __fish_use_subcommand";

function optionText({ names, description, values }: OfferedOption): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = values ? [values.kind === "files" ? "-r" : "-x", offered(values)] : [];
  return [...flags, ...value, "-d", quoted(description)].filter((part) => part !== "").join(" ");
}

function offered(values: Values): string {
  switch (values.kind) {
    case "words":
      return `-a ${quoted(values.words.join(" "))}`;
    case "list":
      return `-a ${quoted(`(__fish_append , ${values.words.join(" ")})`)}`;
    case "articles":
      return `-k -a '(__fish_complete_suffix .md | string match -rei "[.](md|markdown)(\\t|\\$)|/(\\t|\\$)")'`;
    case "folders":
      return "-a '(__fish_complete_directories)'";
    case "files":
      return "-F";
    case "text":
      return "";
    default:
      return values satisfies never;
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
