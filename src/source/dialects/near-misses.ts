import { type Printed, UNDERSTOOD } from "./inline-text.ts";
import { asAttributes, blockHint, boldHint } from "./near-miss-hints.ts";
import type { TextRule } from "./rule.ts";

/** Ends of file names, to tell an address from words in parentheses. */
const ADDRESS = String.raw`(?:https?:\/\/|www\.|mailto:|#|\.{0,2}\/)[^()\s]*|[\w%./-]+\.\w{2,4}`;

/** The words of a link have fewer characters. */
const LONGEST_WORDS = 1000;

const code = "markup/misspelt" as const;

/** Constructs of Triptych's own format that are spelled almost right, so that they are printed as typed. */
export const NEAR_MISSES: readonly TextRule[] = [
  {
    name: "heading without a blank",
    sign: "#",
    pattern: /^(#{2,6})([\p{L}\p{N}*_"“„¿][^\n]*)$/gmu,
    what: "the heading",
    hint: ([, marks, text]) => `put a blank after the # signs: ${marks} ${text}`,
    places: ["paragraph"],
    code,
  },
  {
    name: "heading without a blank at the top",
    sign: "#",
    pattern: /^#([\p{L}\p{N}][^\n#]* [^\n#]*)$/gu,
    what: "the heading",
    hint: ([, text]) => `put a blank after the # sign: # ${text}`,
    places: ["paragraph"],
    first: true,
    code,
  },
  {
    name: "heading too deep",
    sign: "#######",
    pattern: /^#{7,} [^\n]*/gm,
    what: "the heading",
    hint: () => "use at most six # signs: ## is a question, ### an answer or a subheading",
    places: ["paragraph"],
    code,
  },
  {
    name: "braces of a heading",
    sign: "{",
    pattern: /\{([^{}\n]*)\}?\s*$/g,
    what: "the attribute list",
    hint: ([whole, inside]) =>
      inside!.trim() === "-"
        ? "remove it: only questions are numbered"
        : `write ${asAttributes(inside!)} in place of ${whole!.trim()}`,
    accepts: ([whole], printed) => printed.text.trimEnd().endsWith(whole!.trim().slice(-4)),
    places: ["heading"],
    code,
  },
  {
    name: "id in parentheses",
    sign: "(#",
    pattern: /[([]#([\p{L}\p{N}_-]+)[)\]]\s*$/gu,
    what: "the id",
    hint: ([, id]) => `write ids in braces: {#${id}}`,
    places: ["heading"],
    code,
  },
  {
    name: "block with two colons",
    sign: "::",
    pattern: /^:: ?([a-z]+)$/gm,
    what: "the block",
    hint: ([, name]) => `write three colons: ::: ${name}`,
    places: ["paragraph"],
    code,
  },
  {
    name: "block that does not open",
    sign: ":::",
    pattern: /^:{3,}[ \t]*(\{[^{}\n]*\}?|[\p{L}\p{N}_-]+)[^\n]*$/gmu,
    what: "the block",
    hint: ([whole, name]) => blockHint(name!, whole!),
    places: ["paragraph"],
    code,
  },
  {
    name: "image with a blank before its address",
    sign: "] (",
    pattern: new RegExp(String.raw`!\[([^[\]\n]*)\] \((${ADDRESS})\)`, "g"),
    what: "the image",
    hint: ([, alt, address]) => `write it without a blank between: ![${alt}](${address})`,
    code,
  },
  {
    name: "link with a blank before its address",
    sign: "] (",
    pattern: new RegExp(String.raw`\[([^[\]\n]+)\] \((${ADDRESS})\)`, "g"),
    what: "the link",
    hint: ([, text, address]) => `write it without a blank between: [${text}](${address})`,
    code,
  },
  {
    name: "link the wrong way round",
    sign: ")[",
    pattern: /\(([^()[\]\n]+)\)\[((?:https?:|www\.|#|\.{0,2}\/)[^[\]\s]*)\]/g,
    what: "the link",
    hint: ([, text, address]) => `words stand in brackets, addresses in parentheses: [${text}](${address})`,
    code,
  },
  {
    name: "address with blanks",
    sign: "](",
    pattern: /!?\[([^[\]\n]*)\]\(([^()<>\n"']+)\)/g,
    what: "the link",
    hint: ([whole, text, address]) =>
      `put the address in angle brackets: ${whole!.startsWith("!") ? "!" : ""}[${text}](<${address}>)`,
    accepts: ([, , address]) => /\S ./.test(address!),
    code,
  },
  {
    name: "link without a blank before its title",
    sign: "](",
    pattern: /!?\[([^[\]\n]*)\]\(([^()\s"“”]+)(["“][^"“”\n]*["”])\)/g,
    what: "the link",
    hint: ([whole, text, address, title]) =>
      `put a blank before its title: ${whole!.startsWith("!") ? "!" : ""}[${text}](${address} ${title!.replace(/[“”]/g, '"')})`,
    code,
  },
  {
    name: "unclosed link",
    sign: "](",
    pattern: /!?\[[^[\]\n]*\]\([^()\s]*(?=\s|$)/g,
    what: "the link",
    hint: ([whole]) => `close it with a parenthesis: ${whole})`,
    code,
  },
  {
    name: "reference link without a definition",
    sign: "][",
    pattern: /(?<![\w\])])!?\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g,
    what: "the link",
    hint: ([, text, label]) =>
      /^(?:#|https?:)/.test(label!)
        ? `put the address in parentheses: [${text}](${label})`
        : `say where it leads, on a line of its own: [${label || text}]: https://…`,
    accepts: ([whole, text, label], printed) =>
      printed.includes(`][${label}]`) &&
      !/^[\d\s.,;:-]+$/.test(text + label!) &&
      !whole!.includes(UNDERSTOOD),
    code,
  },
  {
    name: "footnote with a blank",
    sign: "^",
    pattern: /\[(?:\s+\^\s*|\^\s+)([^\s[\]^]+)\s*\]|\[\^([^\s[\]^]+)\s+\]/g,
    what: "the footnote",
    hint: ([, first, second]) => `write it without blanks: [^${first ?? second}]`,
    code,
  },
  {
    name: "citation with a blank",
    sign: "@",
    pattern: /\[-?@\s+([\p{L}\p{N}_:.-]+)([^[\]\n]*)\]/gu,
    what: "the citation",
    hint: ([, key, rest]) => `write it without a blank after the @: [@${key}${rest}]`,
    code,
  },
  {
    name: "unclosed citation",
    sign: "[",
    pattern: /\[-?@([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)(?![\p{L}\p{N}_:.-])(?![^[]*\])/gu,
    what: "the citation",
    hint: ([whole]) => `close it with a bracket: ${whole}]`,
    code,
  },
  {
    name: "bold that does not begin or end",
    sign: "**",
    pattern: /\*\*([^*\n]*)(\*{1,2}|$)/gm,
    what: "the bold text",
    hint: ([, text, close]) => boldHint(text!, close!),
    accepts: (match, printed) => isPrintedBold(match, printed),
    code,
  },
  {
    name: "unknown entity",
    sign: "&",
    pattern: /&([A-Za-z][A-Za-z0-9]{1,30});/g,
    what: "the sign",
    hint: () => "write the sign itself, or its name in HTML: &nbsp; &mdash; &ndash; &hellip;",
    accepts: ([whole], printed) => printed.includes(whole!),
    code,
  },
  {
    name: "entity without a semicolon",
    sign: "&",
    pattern: /&(nbsp|mdash|ndash|hellip|quot|copy|reg|trade|shy|thinsp|euro|laquo|raquo)(?![;=\w])/g,
    what: "the sign",
    hint: ([whole]) => `end it with a semicolon: ${whole};`,
    code,
  },
  {
    name: "list without blanks",
    sign: "-",
    pattern: /^-([^\s\d-][^\n]*)\n-[^\s-][^\n]*$/gm,
    what: "the list",
    hint: ([, text]) => `put a blank after each dash: - ${text}`,
    places: ["paragraph"],
    once: true,
    code,
  },
  {
    name: "list of stars without blanks",
    sign: "*",
    pattern: /^\*([^\s\d*][^*\n]*)\n\*[^\s*][^*\n]*$/gm,
    what: "the list",
    hint: ([, text]) => `put a blank after each star: * ${text}`,
    places: ["paragraph"],
    once: true,
    code,
  },
  {
    name: "numbered list without blanks",
    sign: "1",
    pattern: /^1([.)])(\p{L}[^\n]*)\n2[.)]\p{L}[^\n]*$/gmu,
    what: "the list",
    hint: ([, sign, text]) => `put a blank after each number: 1${sign} ${text}`,
    places: ["paragraph"],
    once: true,
    code,
  },
  // What is left of these signs belongs to something that lost its other end.
  {
    name: "link without its beginning",
    sign: "](",
    pattern: /\]\([^()\s]*\)?/g,
    what: "the end of a link",
    hint: () => "write the whole link: [words](address)",
    // A whole link or image elsewhere in the text ends so, too.
    accepts: ({ 0: whole, index, input }) => {
      const before = input.slice(Math.max(0, index - LONGEST_WORDS), index);
      return before.lastIndexOf("[") <= before.lastIndexOf("]") || !whole.includes(UNDERSTOOD);
    },
    code,
  },
  {
    name: "unclosed footnote",
    sign: "[^",
    pattern: /\[\^[^\]\s[]+/g,
    what: "the footnote",
    hint: ([whole]) => `close it with a bracket: ${whole}]`,
    accepts: ({ 0: whole, index, input }) => input[index + whole.length] !== "]",
    code,
  },
  {
    name: "braces left over",
    sign: "{",
    pattern: /\{[#.]\p{L}[^{}\s]*\}?/gu,
    what: "the attribute list",
    hint: () => "put attributes at the end of a heading, a figure or a code block, in braces: {#id}",
    code,
  },
];

/**
 * Whether stars that mean bold text are seen by readers, which a blank inside or punctuation at their
 * edge brings about. Stars between blanks are signs of their own: `2 ** 3`.
 */
function isPrintedBold(
  { 0: whole, 1: text = "", 2: close = "", index, input }: RegExpExecArray,
  printed: Printed,
): boolean {
  if (!printed.includes("**")) return false;
  if (close === "" && /^\s/.test(text) && /^\s?$/.test(input.charAt(index - 1))) return false;
  if (text.trim() === "" && close !== "") return false;
  return printed.includes(whole.slice(0, 3)) || (close === "**" && printed.includes(whole.slice(-3)));
}
