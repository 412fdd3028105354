import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readJats } from "../../src/import/jats/read-jats.ts";
import { countWords } from "../../src/import/words.ts";
import { root } from "../helpers/root.ts";
import { importTexts } from "./import.ts";

const article = (body: string, back = "") => `<?xml version="1.0"?>
<article article-type="interview" xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink">
<front><article-meta>
<article-id pub-id-type="doi">10.1234/naps</article-id>
<title-group><article-title>Do <italic>naps</italic> help?</article-title></title-group>
<contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
<name><surname>Writer</surname><given-names>Ada</given-names></name><xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib></contrib-group>
<aff id="a1"><label>1</label>University of Basel</aff>
<pub-date><day>1</day><month>3</month><year>2026</year></pub-date>
<permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"/></permissions>
</article-meta></front>
<body>${body}</body><back>${back}</back></article>`;

it("reads an interview of speeches, with its people, works and formulas", async () => {
  const works = `<ref-list><ref id="r1"><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Kessler</surname><given-names>R.</given-names></name></person-group><article-title>Slow waves</article-title><source>J. Sleep</source><year>2021</year></element-citation></ref>
<ref id="r2"><mixed-citation>Oduya M. On rest. Lagos.</mixed-citation></ref></ref-list>`;
  const speeches = `<speech><speaker>Ada Writer:</speaker><p>Why do naps help?</p></speech>
<speech><speaker>Rosa Kessler:</speaker><p>They give <inline-formula><tex-math>$E = mc^2$</tex-math></inline-formula> [<xref ref-type="bibr" rid="r1">1</xref>, <xref ref-type="bibr" rid="r2">2</xref>].</p>
<p><list list-type="bullet"><list-item><p>rest</p></list-item></list></p></speech>
<speech><speaker>Ada Writer:</speaker><p>How long?</p></speech>
<speech><speaker>Rosa Kessler:</speaker><p>Not long<xref ref-type="fn" rid="n1">a</xref>.</p></speech>`;
  const {
    article: text,
    lost,
    added,
    imported,
  } = await importTexts({
    "naps.xml": article(
      speeches,
      `${works}<fn-group><fn id="n1"><label>a</label><p>A note.</p></fn></fn-group>`,
    ),
  });
  expect(text).toBe(`---
bibliography: works.bib
title: Do naps help?
lang: en
kind: interview
date: 2026-03-01
authors:
  - { name: Ada Writer, affiliation: University of Basel, orcid: 0000-0002-1825-0097 }
license: https://creativecommons.org/licenses/by/4.0/
doi: 10.1234/naps
experts:
  - { name: Rosa Kessler, id: RK }
---

## Why do naps help?

### RK

They give $E = mc^2$ [@r1; @r2].

- rest

## How long?

### RK

Not long[^n1].

[^n1]: A note.
`);
  expect([lost, added]).toEqual([[], []]);
  expect(imported.bibliography).toMatch(/@article\{r1,[\s\S]*title = \{Slow waves\}[\s\S]*@misc\{r2,/);
});

it("reads what triptych export wrote", async () => {
  const xml = readFileSync(join(root, "tests/export/naps/naps.jats.xml"), "utf8");
  const { article: text, lost, added } = await importTexts({ "naps.xml": xml });
  expect([lost, added]).toEqual([[], []]);
  expect(text).toContain("### RK: Slow waves, at `0.5 Hz`");
  expect(text).toContain("[@kessler2021, p. 4]");
  expect(text).toContain("## Limits {.section}");
});

it("tells of pictures that have no file, and keeps their captions", async () => {
  const body = `<sec><title>Why?</title><p>So.</p><fig id="f1"><label>Figure 1</label><caption><p>A curve.</p></caption><graphic xlink:href="pone.0001.g001"/></fig></sec><sec><title>How?</title><p>Thus.</p></sec>`;
  const { article: text, imported, lost } = await importTexts({ "naps.xml": article(body) });
  expect(text).toContain("> **Figure 1** A curve.");
  expect(imported.account.leftOut.map(({ why }) => why)).toEqual([
    expect.stringContaining("“pone.0001.g001”"),
  ]);
  expect(lost).toEqual([]);
});

it("says of a file that it is nested too deeply", async () => {
  const deep = `${"<boxed-text>".repeat(20_000)}${"</boxed-text>".repeat(20_000)}`;
  await expect(importTexts({ "naps.xml": article(deep) })).rejects.toThrow(
    "“naps.xml” cannot be read: something in it is nested thousands of times",
  );
});

it("tells what is not taken over, and keeps what stands apart from the text", async () => {
  const body = `<sec><title>Why?</title><p>Since <![CDATA[a < b]]> <xref ref-type="bibr" rid="pone.01-ref7">7</xref>.</p>
<table-wrap><table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table></table-wrap></sec></body>
<floats-group><boxed-text><p>In a box.</p></boxed-text></floats-group><body>`;
  const works = `<ref-list><ref><mixed-citation>First.</mixed-citation><mixed-citation>Second.</mixed-citation></ref>
<ref id="pone.01-ref7"><mixed-citation>Третья: A &amp; B.</mixed-citation></ref></ref-list>`;
  const whole = article(body, works)
    .replace(
      "</article-meta>",
      "<abstract><p>Short.</p></abstract><abstract><p>For all.</p></abstract></article-meta>",
    )
    .replace(
      "</article>",
      '<sub-article article-type="reply"><body><p>A reply.</p></body></sub-article></article>',
    );
  const { article: text, imported, lost, added } = await importTexts({ "naps.xml": whole });
  expect([lost, added]).toEqual([[], []]);
  expect(text).toContain("Since a < b [@pone-01-ref7].");
  expect(text).toContain("| a | b |\n|  | c |");
  expect(text).toContain("In a box.");
  expect(imported.bibliography).toContain("@misc{ref-1,");
  expect(imported.bibliography).toContain("@misc{pone-01-ref7,");
  expect(imported.bibliography).toContain("Третья: A \\& ");
  expect(imported.account.leftOut.map(({ text: out, why }) => [out.trim(), why])).toEqual([
    ["For all.", "a further abstract"],
    ["A reply.", "an article within the article (reply)"],
    ["Second.", "a further work of the entry “”"],
  ]);
});

it("tells pictures that stand for formulas with their lines, and takes along those that lie beside the file", async () => {
  const body = `<sec><title>Why?</title>
<p>An <inline-graphic xlink:href="eq1.tif"/>,
<inline-formula><inline-graphic xlink:href="gone.tif"/></inline-formula>
<inline-formula><italic>E</italic> = 1</inline-formula>.<fn><p>Here.</p></fn></p>
<list list-type="numbered"><title>Steps</title><list-item><label>1.</label><p>One</p></list-item></list></sec>`;
  const file = { path: "naps.xml", bytes: new TextEncoder().encode(article(body)) };
  const beside = (_: string, path: string) => (path === "eq1.png" ? new Uint8Array([1]) : undefined);
  const imported = await readJats({ files: [file], choices: new Map(), beside });
  const [line] = article("").split("<body>");
  expect(imported.account.leftOut).toEqual([
    {
      text: "",
      why: "the picture “gone.tif”, which has no file that an article shows: put it beside the article, and write ![](…)",
      place: { file: "naps.xml", line: line!.split("\n").length + 2 },
    },
  ]);
  const [answer] = imported.parts[0]!.answers;
  expect(answer!.markdown).toMatch(
    /^An !\[\]\(eq1\.png\),\s+\*E\* = 1\.\[\^fn-at-\d+\]\n\n\*\*Steps\*\*\n\n1\. One$/,
  );
  expect(imported.endMatter).toMatch(/^\n?\[\^fn-at-\d+\]: Here\./);
  expect(countWords(imported)).toMatchObject({ lost: [], added: [] });
});

it("reads entities of its DTD and of its own, and keeps those that nobody knows", async () => {
  const source = article(
    "<sec><title>Why?</title><p>Caf&eacute;&nbsp;&mdash; &lt;b> in &lab; &nobody;</p></sec>",
  );
  const dtd = `<!DOCTYPE article SYSTEM "JATS.dtd" [<!ENTITY lab "the lab">]>`;
  const {
    article: text,
    lost,
    added,
  } = await importTexts({
    "naps.xml": source.replace("?>", `?>${dtd}`),
  });
  expect([lost, added]).toEqual([[], []]);
  expect(text).toContain("Café\u00a0— \\<b> in the lab \\&nobody;");
});

it("makes a file of a picture that stands in the article itself", async () => {
  const graphic = '<inline-graphic xlink:href="data:image/png;base64,iVBORw=="/>';
  const body = `<sec><title>Why?</title><p>So ${graphic}</p></sec><sec><title>How?</title><p>Thus.</p></sec>`;
  const { imported } = await importTexts({ "naps.xml": `<article><body>${body}</body></article>` });
  expect(imported.files.map(({ path }) => path)).toEqual(["naps-pictures/picture-1.png"]);
  expect(imported.parts[0]!.answers[0]!.markdown).toBe("So ![](naps-pictures/picture-1.png)");
});
