import {
  calloutOf,
  directiveHint,
  inAddress,
  shortcodeHint,
  spanHint,
  wikiHint,
  withEnding,
  withoutMarks,
} from "./foreign-hints.ts";
import { LATEX_RULES } from "./latex.ts";
import type { TextRule } from "./rule.ts";

/**
 * Constructs of other dialects that are not taken over, so that they are printed as typed. The order
 * counts: what one rule finds no later one looks at.
 */
export const FOREIGN_MARKUP: readonly TextRule[] = [
  {
    name: "table of contents",
    sign: "]",
    pattern: /^(?:@?\[\[?_?TOC_?\]?\]|\[\[_TOC_\]\])$/gim,
    what: "the place for a table of contents",
    hint: () => "remove it: each output makes its own contents",
    places: ["paragraph"],
  },
  {
    name: "embed of Obsidian",
    sign: "![[",
    pattern: /!\[\[([^[\]\n|]+)(?:\|[^[\]\n]*)?\]\]/g,
    what: "the embed",
    hint: ([, name]) =>
      /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(name!)
        ? `write ![What it shows](${inAddress(name!)})`
        : `copy the text here, or link to it: [${name}](${inAddress(withEnding(name!))})`,
  },
  {
    name: "link of org-mode",
    sign: "][",
    pattern: /\[\[([^[\]\n]+)\]\[([^[\]\n]+)\]\]/g,
    what: "the org-mode link",
    hint: ([, address, text]) => `write [${text}](${inAddress(address!)})`,
  },
  {
    name: "wiki link",
    sign: "[[",
    pattern: /\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\](?!\()/g,
    what: "the wiki link",
    hint: ([, target, text]) => wikiHint(target!, text),
  },
  {
    name: "shortcode of Quarto or Hugo",
    sign: "{{",
    pattern: /\{\{[<%]([^{}\n]*)[>%]\}\}/g,
    what: "the shortcode",
    hint: ([, inside]) => shortcodeHint(inside!),
  },
  {
    name: "tag of Liquid or Jinja",
    sign: "{%",
    pattern: /\{%[^{}\n]*%\}/g,
    what: "the template tag",
    hint: () => "write in Markdown what it stands for, or remove it: no template language is run",
  },
  {
    name: "placeholder of a template",
    sign: "{{",
    pattern: /\{\{[^{}\n]+\}\}/g,
    what: "the placeholder",
    hint: () => "write the text that it stands for: no template language is run",
  },
  {
    name: "import or export of MDX",
    sign: "port",
    pattern: /^(?:import\s[^\n]*["'][^"'\n]+["'];?|export\s+(?:const|default|function)\s[^\n]*)$/gm,
    what: "the MDX statement",
    hint: () => "remove it: components are not run; write in Markdown what they show",
    places: ["paragraph"],
  },
  {
    name: "grid table",
    sign: "+",
    pattern: /^\+(?:[-=:]{3,}\+)+[ \t]*$/gm,
    what: "the grid table",
    hint: () => "write it as a pipe table: | Head | Head | on its first line, | --- | --- | on its second",
    places: ["paragraph"],
    once: true,
  },
  {
    name: "line block",
    sign: "|",
    pattern: /^\|(?: [^|\n]*)?\n\|(?: [^|\n]*)?$/gm,
    what: "the line block",
    hint: () => "leave the | out and end each line that is to break with a backslash",
    places: ["paragraph"],
    once: true,
  },
  {
    name: "example list",
    sign: "(@",
    pattern: /^\(@[\w-]*\)[ \t]+([^\n]*)/gm,
    what: "the example",
    hint: ([, text]) => `number it yourself: 1. ${text}`,
    places: ["paragraph"],
  },
  ...LATEX_RULES,
  {
    name: "raw attribute",
    sign: "{=",
    pattern: /\{=([\w-]+)\}/g,
    what: "the mark of raw text",
    hint: ([, format]) =>
      format === "html"
        ? "write the HTML without `…`{=html} around it"
        : "write it in Markdown: one text is for all outputs",
  },
  {
    name: "edit of CriticMarkup",
    sign: "{",
    pattern: /\{(?:\+\+|--|~~|==)[^{}\n]*(?:\+\+|--|~~|==)\}/g,
    what: "the edit of CriticMarkup",
    hint: () => "accept or refuse it, then write the text that is to stay",
  },
  {
    name: "attributes of Kramdown",
    sign: "{:",
    pattern: /\{:[^{}\n]*\}/g,
    what: "the attribute list",
    hint: ([whole]) =>
      whole!.includes("toc")
        ? "remove it: each output makes its own contents"
        : "remove them: only headings, figures, tables and the like take attributes, written {#id .class}",
  },
  {
    name: "attributes of a span",
    sign: "]{",
    pattern: /\[([^[\]\n]*)\]\{([^{}\n]*)\}/g,
    what: "the span with attributes",
    hint: ([, text, inside]) => spanHint(text!, inside!),
    accepts: ([, , inside], printed) => printed.includes(`{${inside!.slice(0, 4)}`),
  },
  {
    name: "attributes of a link",
    sign: "{",
    pattern: /(?<=\))\{([^{}\n]*)\}/g,
    what: "the attribute list",
    hint: () => "remove them: links take no attributes",
    accepts: ([, inside], printed) => printed.includes(`{${inside}}`) && /^[:#.\w]/.test(inside!),
  },
  {
    name: "caption without a table",
    sign: "{",
    pattern: /^(?::|[Tt]able:)[ \t][^{}]*\{[#.]\p{L}[^{}\n]*\}\s*$/gu,
    what: "the caption without a table",
    hint: () => "put it directly above or below its table, with at most one blank line between",
    places: ["paragraph"],
    code: "table/caption-alone",
  },
  {
    name: "attributes of a paragraph",
    sign: "{",
    pattern: /\{([#.][\p{L}][^{}\n]*)\}\s*$/gmu,
    what: "the attribute list",
    hint: ([, inside]) =>
      /^#\S+ \w/.test(inside!)
        ? `an id has no blank: {${inside!.replace(/^(#\S+) (\w)/, "$1-$2")}}`
        : "remove them: paragraphs take none, and have ids by themselves",
    accepts: ([, inside], printed) => printed.includes(`{${inside!.slice(0, 5)}`),
    places: ["paragraph", "cell"],
  },
  {
    name: "admonition of MkDocs",
    sign: "!!!",
    pattern: /^!!![ \t]+([\w-]+)(?:[ \t]+"[^"\n]*")?[ \t]*$/gm,
    what: "the admonition",
    hint: ([, kind]) => `write ::: ${calloutOf(kind!)} above its text and ::: below`,
    places: ["paragraph"],
  },
  {
    name: "folded admonition of MkDocs",
    sign: "???",
    pattern: /^\?\?\?\+?[ \t]+([\w-]+)(?:[ \t]+"[^"\n]*")?[ \t]*$/gm,
    what: "the admonition",
    hint: ([, kind]) => `write ::: ${calloutOf(kind!)} above its text and ::: below`,
    places: ["paragraph"],
  },
  {
    name: "directive of reStructuredText",
    sign: "..",
    pattern: /^\.\. ([\w-]+):: ?([^\n]*)/gm,
    what: "the directive",
    hint: ([, name, text]) => directiveHint(name!, text!),
    places: ["paragraph"],
  },
  {
    name: "role of reStructuredText or MyST",
    sign: "`",
    pattern: /(?::[a-z]+:|\{[a-z]+(?::[a-z]+)?\})(?=`)/g,
    what: "the role",
    hint: () => "write a link, a formula between $ signs or a citation [@key] in its place",
    accepts: ([whole], printed) => printed.includes(whole!),
  },
  {
    name: "heading of AsciiDoc",
    sign: "= ",
    pattern: /^(={2,6})[ \t]+([^\s=][^\n]*)$/gm,
    what: "the heading",
    hint: ([, marks, text]) => `write it with # signs: ${"#".repeat(marks!.length)} ${withoutMarks(text!)}`,
    places: ["paragraph"],
  },
  {
    name: "heading of org-mode",
    sign: "* ",
    pattern: /^(\*{2,6})[ \t]+([^*\s][^*\n]*)$/gm,
    what: "the heading",
    hint: ([, marks, text]) => `write it with # signs: ${"#".repeat(marks!.length)} ${text}`,
    places: ["paragraph"],
  },
  {
    name: "setting of org-mode",
    sign: "#+",
    pattern: /^#\+(\w+):?[^\n]*$/gm,
    what: "the setting",
    hint: ([, key]) =>
      /^(?:title|author|date)$/i.test(key!)
        ? `put it into the front matter: ${key!.toLowerCase()}: …`
        : "write in Markdown what it stands for, or remove it",
    places: ["paragraph"],
  },
  {
    name: "title block of Pandoc",
    sign: "%",
    pattern: /^%[ \t]+([^\n]+)/g,
    what: "the title block",
    hint: ([, title]) => `write it as front matter: a line ---, then title: ${title}, then a line ---`,
    places: ["paragraph"],
    first: true,
    once: true,
  },
  {
    name: "bold of MediaWiki",
    sign: "'''",
    pattern: /'''([^'\n]+)'''/g,
    what: "the bold text",
    hint: ([, text]) => `write **${text}**`,
  },
  {
    name: "tag of BBCode",
    sign: "[/",
    pattern: /\[\/(?:b|i|u|s|url|img|quote|code)\]/gi,
    what: "the tag",
    hint: () => "write Markdown: **bold**, *italic*, [words](address)",
  },
  {
    name: "block id of Obsidian",
    sign: "^",
    pattern: /[ \t]\^([a-zA-Z0-9-]{3,})\s*$/g,
    what: "the block id",
    hint: () => "remove it: every paragraph has an id by itself",
    accepts: ([, id], printed) => printed.includes(`^${id}`),
  },
  {
    name: "tags of Obsidian",
    sign: "#",
    pattern: /^#[\p{L}][\p{L}\p{N}_/-]*(?:[ \t]+#[\p{L}][\p{L}\p{N}_/-]*)*$/gmu,
    what: "the line of tags",
    hint: ([whole]) =>
      `put them into the front matter: tags: [${whole!.replaceAll("#", "").split(/\s+/).join(", ")}]`,
    places: ["paragraph"],
  },
  {
    name: "bullet of a word processor",
    sign: "•",
    pattern: /^•([^\n]*)\n•/gmu,
    what: "the bullet",
    hint: ([, text]) => `write each item on a line of its own that starts with a dash: - ${text!.trim()}`,
    places: ["paragraph"],
    once: true,
  },
];
