import type { Offer, OfferedCommand, OfferedOption, Values } from "./describe.ts";

/** A completion script for zsh. https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
export function zshScript({ commands, options }: Offer): string {
  const described = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  return `#compdef triptych
# Completion of triptych in zsh: triptych completion zsh
_triptych() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
${described.join("\n")}
  )
  _arguments -C \\
${options.map(optionLine).join("\n")}
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands 'command of triptych' commands ;;
    rest)
      case $words[1] in
${commands.map(commandCase).join("\n")}
      esac ;;
  esac
}
if [ "$funcstack[1]" = "_triptych" ]; then _triptych "$@"; else compdef _triptych triptych; fi
`;
}

function commandCase({ name, options, values }: OfferedCommand): string {
  const rest = values ? `          ${quoted(`*: :${offered(values)}`)}` : "          '*: :'";
  return [
    `        ${name}) _arguments -s \\`,
    ...options.map((one) => `      ${optionLine(one)}`),
    `${rest} ;;`,
  ].join("\n");
}

/** \`'(-o --output)'{-o,--output}'[write the site to this folder]:folder:_files -/'\` and a backslash. */
function optionLine({ names, description, values }: OfferedOption): string {
  const text = `[${description.replace(/[\\[\]:]/g, "\\$&")}]`;
  const value = values ? `:value:${offered(values)}` : "";
  const [only = ""] = names;
  return names.length === 1
    ? `    ${quoted(only + text + value)} \\`
    : `    '(${names.join(" ")})'{${names.join(",")}}${quoted(text + value)} \\`;
}

function offered(values: Values): string {
  switch (values.kind) {
    case "words":
      return `(${values.words.join(" ")})`;
    case "list":
      return `_values -s , value ${values.words.join(" ")}`;
    case "articles":
      return '_files -g "*.(#i)(md|markdown)(-.)"';
    case "folders":
      return "_files -/";
    case "files":
      return "_files";
    case "text":
      return "";
    default:
      return values satisfies never;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
