import type { Offer, OfferedCommand, OfferedOption, Values } from "./describe.ts";

/**
 * A completion script for bash, from 3.2 on.
 * https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html
 */
export function bashScript({ commands, options }: Offer): string {
  const names = [...commands.map(({ name }) => name), ...namesOf(options)].join(" ");
  return `# Completion of triptych in bash: triptych completion bash
_triptych_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
# Some of the words, with commas between.
_triptych_list() {
  local before="" word
  [[ $cur == *,* ]] && before="\${cur%,*},"
  COMPREPLY=()
  for word in $1; do
    [[ $word == "\${cur##*,}"* ]] && COMPREPLY+=("$before$word")
  done
}
_triptych_files() {
  local file
  COMPREPLY=()
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do
    COMPREPLY+=("$file")
  done < <("$@")
}
_triptych_articles() {
  compgen -f -X '!*.[mM][dD]' -- "$cur"
  compgen -f -X '!*.markdown' -- "$cur"
  compgen -d -- "$cur"
}
_triptych() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" command="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || { command="$word"; break; }
  done
  case "$command" in
    "") _triptych_words "${names}" ;;
${commands.map(commandCase).join("\n")}
  esac
}
complete -F _triptych triptych
`;
}

function commandCase({ name, options, values }: OfferedCommand): string {
  const cases = options.flatMap((option) =>
    option.values ? `        ${option.names.join("|")}) ${offered(option.values)}; return ;;` : [],
  );
  const lines = [
    `    ${name})`,
    ...(cases.length > 0 ? ['      case "$prev" in', ...cases, "      esac"] : []),
    `      if [[ $cur == -* ]]; then _triptych_words "${namesOf(options).join(" ")}"`,
    `      else ${values ? offered(values) : ":"}; fi ;;`,
  ];
  return lines.join("\n");
}

function offered(values: Values): string {
  switch (values.kind) {
    case "words":
      return `_triptych_words "${values.words.join(" ")}"`;
    case "list":
      return `_triptych_list "${values.words.join(" ")}"`;
    case "articles":
      return "_triptych_files _triptych_articles";
    case "folders":
      return '_triptych_files compgen -d -- "$cur"';
    case "files":
      return '_triptych_files compgen -f -- "$cur"';
    case "text":
      return ":";
    default:
      return values satisfies never;
  }
}

function namesOf(options: readonly OfferedOption[]): readonly string[] {
  return options.flatMap(({ names }) => names.filter((name) => name.startsWith("--")));
}
