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

/** Texts that nest or repeat constructs, each alone and each with another, made in about a size in characters. */
export const nestings: readonly { readonly name: string; readonly text: (size: number) => string }[] = [
  ...PAIRS,
  ...PAIRS.map(([open, close], index): [string, string] => {
    const [other, end] = PAIRS[(index * 7 + 3) % PAIRS.length]!;
    return [open + other, end + close];
  }),
].flatMap(([open, close]) => {
  const name = JSON.stringify(`${open}…${close}`);
  const times = (size: number) => Math.floor(size / (open.length + close.length + 1));
  return [
    {
      name: `${name} inside one another`,
      text: (size: number) => `${open.repeat(times(size))}x${close.repeat(times(size))}`,
    },
    { name: `${name} beside one another`, text: (size: number) => `${open}x${close}`.repeat(times(size)) },
    { name: `${name} never closed`, text: (size: number) => open.repeat(Math.floor(size / open.length)) },
  ];
});
