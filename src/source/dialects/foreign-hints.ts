/** What to write in place of each shortcode. */
const SHORTCODES: Readonly<Record<string, string>> = {
  pagebreak:
    "remove it: with handout: { questions: page } in the front matter each question starts on a new page",
  include: "put the text of that file here: an article is one file",
  video: "link to the video: [What it shows](https://…)",
  youtube: "link to the video: [What it shows](https://…)",
  figure: "write ![What it shows](picture.png)",
  cite: "write a citation: [@key]",
  ref: "write a link: [words](#id)",
};

/** What to write in place of a shortcode; `inside` is what stands between its braces. */
export function shortcodeHint(inside: string): string {
  const name = /[\w-]+/.exec(inside)?.[0] ?? "";
  if (Object.hasOwn(SHORTCODES, name)) return SHORTCODES[name]!;
  return "write in Markdown what it stands for, or remove it";
}

/** The callout of the same sense as an admonition of another tool. */
export function calloutOf(kind: string): string {
  if (/^(?:tip|hint|success|important|warning|caution|note)$/i.test(kind))
    return kind.toLowerCase().replace(/^(?:hint|success)$/, "tip");
  return /^(?:danger|error|failure|bug|attention)$/i.test(kind) ? "warning" : "note";
}

/** What to write in place of a directive of reStructuredText. */
export function directiveHint(name: string, text: string): string {
  if (/^(?:image|figure)$/.test(name)) return `write ![What it shows](${text || "picture.png"})`;
  if (/^(?:code|code-block|sourcecode)$/.test(name)) return "put the code between two lines of ```";
  if (name === "math") return "put the formula between two lines of $$";
  if (/^(?:contents|toctree)$/.test(name)) return "remove it: each output makes its own contents";
  return `write ::: ${calloutOf(name)} above its text and ::: below, or remove it`;
}

/** What to write in place of a wiki link. */
export function wikiHint(target: string, text: string | undefined): string {
  const [file = "", heading] = target.split("#");
  const words = text ?? target;
  if (file.trim() === "" && heading) return `write [${words.replace(/^#/, "")}](#id-of-the-heading)`;
  return `write [${words}](${inAddress(withEnding(file))}), or leave the brackets out`;
}

/** What to write in place of a span whose attributes mean nothing. */
export function spanHint(text: string, inside: string): string {
  if (inside.includes("underline") || inside.includes(".ul")) return `write <u>${text}</u>`;
  if (inside.includes("mark") || inside.includes("hl")) return `write <mark>${text}</mark>`;
  if (inside.includes("smallcaps")) return `write ${text}: small capitals are not taken over`;
  if (inside.includes("aside")) return `write it as a footnote: ^[${text}]`;
  return `write ${text || "the words"} without brackets and braces`;
}

/** The text of a heading without the `=` that may stand behind it. */
export function withoutMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "=") end--;
  return text.slice(0, end).trimEnd();
}

/** A file name with its ending, which is `.md` where none is written. */
export function withEnding(name: string): string {
  return /\.\w{1,5}$/.test(name.trim()) ? name.trim() : `${name.trim()}.md`;
}

/** An address as Markdown takes it: with blanks, it stands in angle brackets. */
export function inAddress(address: string): string {
  return /\s/.test(address.trim()) ? `<${address.trim()}>` : address.trim();
}
