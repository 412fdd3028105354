/** Payloads in one article: few enough that one that swallows what follows hides little. */
const EACH = 25;

/** Files of a folder of articles with every payload in every field that an author can fill. */
export function payloadArticles(payloads: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (let start = 0; start < payloads.length; start += EACH) {
    const own = payloads.slice(start, start + EACH);
    const name = `p${String(start / EACH).padStart(4, "0")}`;
    files[`${name}.md`] = articleOf(name, own);
    files[`${name}.csv`] = own.map((payload) => `"${payload.replaceAll('"', '""')}",x`).join("\n");
    files[`${name}.bib`] = own.map((payload, index) => workOf(inLine(payload), index)).join("\n");
  }
  return files;
}

/** A payload in one line, as a field of a line needs it. */
const inLine = (payload: string) => payload.replace(/\s+/g, " ").trim();

/** A payload between quotation marks, for YAML. */
const quoted = (payload: string) => JSON.stringify(inLine(payload) || "x");

function workOf(payload: string, index: number): string {
  const text = payload.replace(/[{}\\@]/g, "");
  return `@article{w${index}, author = {${text}}, title = {${text}}, journal = {${text}}, year = 2020, url = {${text}}, doi = {${text}}, note = {${text}}}`;
}

function articleOf(name: string, payloads: readonly string[]): string {
  const [first = "x"] = payloads;
  return `---
title: ${quoted(first)}
subtitle: ${quoted(first)}
description: ${quoted(first)}
publisher: ${quoted(first)}
license: ${quoted(payloads[1] ?? first)}
version: ${quoted(first)}
source: { title: ${quoted(first)}, authors: [${quoted(first)}], container: ${quoted(first)} }
tags: [${payloads.map(quoted).join(", ")}]
authors: [{ name: ${quoted(first)}, affiliation: ${quoted(first)} }]
experts:
${payloads.map((payload, index) => `  - { id: X${index}, name: ${quoted(`N ${payload}`)}, affiliation: ${quoted(payload)}, short: ${quoted(payload)} }`).join("\n")}
bibliography: ${name}.bib
words: { question: ${quoted(first)} }
macros: { pay: ${quoted(first)} }
---

${payloads.map(inLine).join("\n\n")}

${payloads.map(questionOf).join("\n\n")}

## Terms {.section}

${payloads.map((payload) => `${inLine(payload) || "x"}\n: ${inLine(payload)}`).join("\n\n")}

![Data](${name}.csv)

## References {.section}
`;
}

function questionOf(payload: string, index: number): string {
  const line = inLine(payload) || "x";
  const cell = line.replaceAll("|", "\\|");
  return `## Why ${line} {#q${index}}

${line}

### X${index}: ${line}

**Key ${line}.** Words ${line} \`${line}\` $${line}$ ==${line}== [${line}](<${line}>) [x](${line}) <${line}> [y]{title="${line}" onclick="${line}" style="${line}"} [z](https://example.org "${line}")
[@w${index}, ${line}] [@w${index}] and a note.[^n${index}] ^[${line}] [${line}]{.index} @w${index}

[^n${index}]: ${line}

${payload}

![${line}](<${line}> "${line}")

![a](${line}){alt="${line}" #fig-f${index}-${index}}

| ${cell} | b |
|---|---|
| ${cell} | ${cell} |

: ${line} {#tbl-t${index}}

> [!note] ${line}
> ${line}

::: discuss
${line}
:::

\`\`\`{.js caption="${line}" #lst-l${index}}
${payload}
\`\`\`

\`\`\`mermaid
graph TD
  A["${line.replaceAll('"', "#quot;")}"] --> B[${line}]
  click A "${line}"
\`\`\`

$$
\\text{${line}} \\href{${line}}{x}
$$

*[PAY]: ${line}

[ref${index}]: <${line}> "${line}"

[t][ref${index}] PAY`;
}
