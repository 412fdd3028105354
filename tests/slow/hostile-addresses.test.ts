import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { activeIn, addressesIn, type FoundAddress } from "../helpers/addresses.ts";
import { keptFolder, textOf } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";

/** Addresses that may not come out anywhere, each a value of Markdown and of HTML. */
const HOSTILE = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java&#x0A;script:alert(1)",
  "java&Tab;script:alert(1)",
  "&#1;javascript:alert(1)",
  "&#32;javascript:alert(1)",
  "javascript&colon;alert(1)",
  "javascript%3Aalert(1)",
  "&#x6A;avascript&#58;alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,evil",
  "data:text/html;base64,PHNjcmlwdD4=",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "file:///etc/passwd",
  "blob:https://evil.example/1",
  "filesystem:https://evil.example/1",
  "view-source:https://evil.example",
  "jar:https://evil.example!/x",
  "about:blank",
  "ws://evil.example/x",
  "ftp://evil.example/x",
  "//evil.example/x",
  "/\\evil.example/x",
  "\\\\evil.example\\x",
  "http:evil.example/x",
  "https:///evil.example/x",
  "intent:#Intent;end",
  "ms-msdt:/id",
  "C:\\evil.exe",
];

/** What may come out: schemes of links, and hosts that this test names or Triptych itself. */
const SCHEMES = ["http:", "https:", "mailto:", "tel:", "xmpp:", "irc:", "ircs:"];
const HOSTS = [
  "page.invalid",
  "pub.example",
  "good.example",
  "doi.org",
  "schema.org",
  "www.sitemaps.org",
  "creativecommons.org",
];

/** Each place where an author can write an address. `a` is the address, `n` its number. */
const PLACES: Readonly<Record<string, (a: string, n: number) => string>> = {
  link: (a, n) => `The [words${n}link](<${a}>) stay.`,
  "link with a title": (a, n) => `The [words${n}title](<${a}> "A title") stay.`,
  "reference link": (a, n) => `The [words${n}reference][r${n}] stay.\n\n[r${n}]: <${a}>`,
  "bare address": (a, n) => `See words${n}bare <${a}> there.`,
  image: (a, n) => `An image ![words${n}image](<${a}>) here.`,
  figure: (a, n) => `![words${n}figure](<${a}>)`,
  "linked figure": (a, n) => `[![words${n}linked](dot.svg)](<${a}>)`,
  "raw link": (a, n) => `Raw <a href="${a}">words${n}raw</a> here.`,
  "raw image": (a, n) => `Raw <img src="${a}" alt="words${n}img"> here.`,
  "raw quotation": (a, n) =>
    `Raw <q cite="${a}">words${n}q</q> and <span style="background:url(${a})" onclick="x">s</span>.`,
  "raw block": (a, n) => `<div><a href="${a}" target="_top" ping="${a}">words${n}block</a></div>`,
  "raw element": (a, n) =>
    `Words${n}dropped <iframe src="${a}"></iframe><object data="${a}"></object><form action="${a}"><button formaction="${a}">go</button></form> end.`,
  footnote: (a, n) => `A note[^n${n}].\n\n[^n${n}]: With [words${n}note](<${a}>).`,
  "key point": (a, n) => `**A [words${n}key](<${a}>) point.** And more.`,
  table: (a, n) => `| [words${n}cell](<${a}>) |\n|---|\n| ![words${n}celled](<${a}>) |`,
  heading: (a, n) => `#### With [words${n}heading](<${a}>)`,
  "list and quotation": (a, n) => `> - [words${n}list](<${a}>)`,
  definition: (a, n) => `words${n}term\n: Is [words${n}meaning](<${a}>).`,
  callout: (a, n) => `> [!NOTE]\n> With [words${n}callout](<${a}>).`,
  notes: (a, n) => `::: notes\nSay [words${n}speaker](<${a}>).\n:::`,
  diagram: (a, n) =>
    `\`\`\`mermaid\nflowchart LR\n  A${n}[words${n}node] --> B\n  click A${n} href "${a}"\n\`\`\``,
  formula: (a, n) => `So $\\href{${a.replace(/[%#\\]/g, "")}}{x_{${n}}}$ and words${n}formula.`,
  "csv fence": (a, n) => `\`\`\`csv\nname,where\nwords${n}csv,[x](${a})\n\`\`\``,
  attributes: (a, n) => `A [words${n}span]{href="${a}" onclick="x" style="y"} here.`,
};

const FRONT = `---
title: 'Naps <a href="javascript:alert(1)">x</a>'
description: '"><script>alert(1)</script>'
site: https://pub.example/
license: https://good.example/license
source: { title: A source, url: https://good.example/source }
authors: [{ name: 'A. <img src=x onerror=alert(1)>' }]
bibliography: refs.bib
csl: style.csl
references:
  - { id: inline, type: webpage, title: Inline, URL: "javascript:alert(1)", DOI: "javascript:alert(1)" }
---
`;

/** An address that browsers cannot read, unless its signs are taken for entities. */
const UNREADABLE = "http://www.<script>alert(1)</script .com";

const BIB = [...HOSTILE, UNREADABLE]
  .map(
    (a, n) =>
      `@misc{k${n}, title={words${n}work <a href="${a}">x</a>}, author={X, Y}, year=2000, url={${a}}, doi={${a}}, note={<a href="${a}">x</a>}}`,
  )
  .join("\n");

/** A style that writes the address of each work, and markup of its own. */
const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation>
<bibliography><layout prefix='&lt;a href="javascript:alert(1)"&gt;' suffix="&lt;/a&gt;"><text variable="title"/><text variable="URL" prefix=" "/><text variable="DOI" prefix=" https://doi.org/"/><text variable="note" prefix=" "/></layout></bibliography></style>`;

function source(): string {
  const cited = [...HOSTILE, UNREADABLE].map((_, n) => `@k${n}`).join("; ");
  const body = Object.entries(PLACES).flatMap(([name, write]) => [`### ${name}`, ...HOSTILE.map(write)]);
  return [
    FRONT,
    "The abstract, with a [link](javascript:alert(1)).",
    "## Why? {#why}",
    `**So.** It is [${cited}; @inline].`,
    ...body,
  ].join("\n\n");
}

let folder: string;
let found: readonly FoundAddress[];

beforeAll(async () => {
  folder = keptFolder();
  const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const files = { "naps.md": source(), "refs.bib": BIB, "style.csl": STYLE, "dot.svg": dot };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const how = ["--draft", "--single-file", "--talk-pdf", "-o", "out"];
  const run = triptych(["build", "naps.md", ...how], folder);
  expect(run.status, run.stderr).toBe(0);
  found = await addressesIn(`${folder}/out`);
});

describe(`${HOSTILE.length} hostile addresses in ${Object.keys(PLACES).length} places and in a bibliography`, () => {
  it("come out in no attribute of a page, no data for machines and no link of a PDF", () => {
    expect(found.length).toBeGreaterThan(500);
    for (const { where, address } of found) {
      if (/<img src>|<link href>/.test(where) && /^data:(image\/svg\+xml;base64|,)/.test(address)) continue;
      const url = new URL(address, "https://page.invalid/folder/page.html");
      expect(SCHEMES, `${where}: ${address}`).toContain(url.protocol);
      if (url.protocol.startsWith("http")) expect(HOSTS, `${where}: ${address}`).toContain(url.host);
    }
  });

  it("bring nothing that runs", () => {
    expect(activeIn(`${folder}/out`)).toEqual([]);
  });

  it("lose only the link: the words stay in the reader", () => {
    const page = textOf(folder, "out/naps/article.html");
    for (const [name, write] of Object.entries(PLACES)) {
      for (const [n, address] of HOSTILE.entries()) {
        const words = write(address, n).match(/words\d+(?!term)[a-z]+/gi) ?? [];
        if (name !== "notes" && name !== "diagram")
          for (const word of words) expect(page, `${name}: ${address}`).toContain(word);
      }
    }
  });
});
