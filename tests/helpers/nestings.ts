/** What opens something in Markdown, and what closes it: on one line, or on lines of their own. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ...[
    "[…]",
    "[…](a)",
    "![…](a.png)",
    "[…]{.mark}",
    "(…)",
    "{…}",
    "<…>",
    "<b>…</b>",
    "<a …",
    "&…;",
    "*…*",
    "**…**",
    "*_…_*",
  ],
  ...[
    "~…~",
    "~~…~~",
    "^…^",
    "==…==",
    "`…`",
    "^[…]",
    "[^…]",
    "[@a …]",
    "@…",
    "[[…]]",
    "![[…]]",
    "$…$",
    "$${…}$$",
  ],
  ...[
    "\\(…\\)",
    "\\[…\\]",
    "\\begin{a}…\\end{a}",
    '"…"',
    "'…'",
    "{{<…>}}",
    "<!--…-->",
    "<?…?>",
    "<![CDATA[…]]>",
    ":…:",
    "|…|",
  ],
  ...[
    "> …",
    "- …",
    "1. …",
    "> - …",
    "* > 1. …",
    "    …",
    "# …",
    "\t…",
    "<div>\n\n…</div>\n\n",
    "<details>\n…</details>\n",
  ],
  ...[
    "<table><tr><td>\n…</table>\n",
    "::: note\n…:::\n",
    "> [!note]\n…",
    "```\n…```\n",
    "$$\n…$$\n",
    "a\n:   …",
    "a…\n===\n",
  ],
  ...[
    "| a |\n|---|\n…",
    "[^1]: …",
    "\\begin{align}\n…\\end{align}\n",
    "<!--\n…-->\n",
    "- a\n  …",
    "*[a]: b\n…",
    "[a]: b\n…",
  ],
  ...["a  \n…", "\n…", "a\n\n…", "http://a.b/…", "🎉…", "a…\u0301"],
].map((pair) => pair.split("…") as [string, string]);

/** Texts of about a size in characters that nest or repeat constructs: each alone, and each with the next ones. */
export function nestings(size: number): readonly { readonly name: string; readonly text: string }[] {
  const texts: { name: string; text: string }[] = [];
  const add = (open: string, close: string) => {
    const times = Math.floor(size / (open.length + close.length + 1));
    const name = JSON.stringify(`${open}…${close}`);
    texts.push({ name: `${name} inside one another`, text: `${open.repeat(times)}x${close.repeat(times)}` });
    texts.push({ name: `${name} beside one another`, text: `${open}x${close}`.repeat(times) });
    texts.push({ name: `${name} never closed`, text: open.repeat(Math.floor(size / open.length)) });
  };
  PAIRS.forEach(([open, close], index) => {
    add(open, close);
    const [other, end] = PAIRS[(index * 7 + 3) % PAIRS.length]!;
    add(open + other, end + close);
  });
  return texts;
}
