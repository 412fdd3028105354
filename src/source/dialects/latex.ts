import type { TextRule } from "./rule.ts";

/** What to write in place of a LaTeX command; `argument` is what its first braces hold. */
const COMMANDS: Readonly<Record<string, (argument: string) => string>> = {
  textbf: (text) => `write **${text}**`,
  textit: (text) => `write *${text}*`,
  emph: (text) => `write *${text}*`,
  texttt: (text) => `write \`${text}\``,
  verb: (text) => `write \`${text}\``,
  underline: (text) => `write <u>${text}</u>`,
  textsuperscript: (text) => `write ^${text}^`,
  textsubscript: (text) => `write ~${text}~`,
  textsc: (text) => `write ${text}: small capitals are not taken over`,
  footnote: (text) => `write ^[${text}]`,
  url: (text) => `write <${text}>`,
  href: (address) => `write [words](${address})`,
  ref: (id) => `write [](#${idOf(id)})`,
  autoref: (id) => `write [](#${idOf(id)})`,
  cref: (id) => `write [](#${idOf(id)})`,
  label: (id) => `put the id where the thing stands: {#${idOf(id)}}`,
  section: (text) => `write ## ${text}`,
  subsection: (text) => `write ### ${text}`,
  includegraphics: (file) => `write ![What it shows](${file})`,
  item: () => "start each item of the list with a dash: - …",
  begin: (name) => `write it in Markdown: \\begin{${name}} is understood in formulas only`,
  end: () => "remove it together with its \\begin",
};

const CITING = /^(?:cite|citep|citet|citealp|parencite|textcite|autocite|footcite)$/;

/** Commands that a formula takes and that stand by themselves. */
const SIGNS =
  "alpha|beta|gamma|delta|Delta|epsilon|lambda|mu|pi|sigma|omega|Omega|pm|times|cdot|leq|geq|neq|approx|infty|rightarrow|leftarrow|sim";

/** Commands of LaTeX, which mean something in formulas only. */
export const LATEX_RULES: readonly TextRule[] = [
  {
    name: "page break of LaTeX",
    sign: "\\",
    pattern: /\\(?:newpage|pagebreak|clearpage|cleardoublepage)\b/g,
    what: "the page break",
    hint: () =>
      "remove it: with handout: { questions: page } in the front matter each question starts on a new page",
  },
  {
    name: "contents of LaTeX",
    sign: "\\",
    pattern: /\\(?:tableofcontents|maketitle|printbibliography|listoffigures)\b/g,
    what: "the LaTeX command",
    hint: () => "remove it: each output makes its own title, contents and lists",
  },
  {
    name: "sign of LaTeX",
    sign: "\\",
    pattern: new RegExp(String.raw`\\(?:${SIGNS})\b`, "g"),
    what: "the LaTeX command",
    hint: ([whole]) => `write the sign itself, or a formula: $${whole}$`,
  },
  {
    name: "space of LaTeX",
    sign: "\\",
    pattern: /\\(?:noindent|centering|smallskip|medskip|bigskip|hfill|[hv]space\*?\{[^{}\n]*\})/g,
    what: "the LaTeX command",
    hint: () => "remove it: the outputs set their own spaces",
  },
  {
    name: "command of LaTeX",
    sign: "\\",
    pattern: /\\([a-zA-Z]+)\*?(?:\[[^[\]\n]*\])*\{([^{}\n]*)\}/g,
    what: "the LaTeX command",
    hint: ([, name, argument]) => commandHint(name!, argument!),
  },
  {
    name: "item of a list in LaTeX",
    sign: "\\item",
    pattern: /\\item\b/g,
    what: "the LaTeX command",
    hint: () => COMMANDS.item!(""),
    once: true,
  },
];

function commandHint(name: string, argument: string): string {
  if (CITING.test(name))
    return `write [${argument
      .split(",")
      .map((key) => `@${key.trim()}`)
      .join("; ")}]`;
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name]!(argument);
  return "write it in Markdown, or between $ signs when it is a formula";
}

/** An id as this format writes it: without the colon of LaTeX's `fig:x`. */
function idOf(label: string): string {
  return label.trim().replaceAll(":", "-");
}
