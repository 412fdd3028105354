import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { questionsOf } from "../../src/model/article.ts";
import { LANDING, partFile } from "../../src/reader/files.ts";
import { pageContext } from "../../src/reader/page-context.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { answerCitation, articleCitation } from "../../src/reader/view/text/citation.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const source = (frontMatter: string) => `---
title: Sleep
date: 2026-03-01
${frontMatter}
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Why naps?

### RK

**Replay.** Yes.

### MO

**Attention.** No.
`;
const DIGEST = `kind: digest
authors: [{ name: Ada Writer, orcid: 0000-0002-1825-0097, affiliation: { name: Basel, ror: "https://ror.org/02s6k3f65" } }]
source: { title: Five questions, authors: [Rosa Kessler, Musa Oduya], container: Sleep Journal, volume: 7, date: 2022, doi: 10.1234/abcd }
license: CC-BY-4.0
version: 2
doi: 10.5555/sleep`;

async function citationsOf(frontMatter: string) {
  const { article, diagnostics } = await read(source(frontMatter));
  expect(diagnostics).toEqual([]);
  const question = questionsOf(article)[0]!;
  const page = (file: string) => pageContext(article, contextWith(), file);
  return {
    whole: articleCitation(page(LANDING)),
    answer: answerCitation(question, question.answers[0]!, page(partFile(question))),
  };
}

describe("whose words a citation says they are", () => {
  // The table of docs/format.md, a line each: the article, then an answer of Rosa Kessler.
  it.each([
    ["kind: article", "Sleep.", "Rosa Kessler: Why naps? In: Sleep."],
    [
      "kind: article\nauthors: [Ada Writer]",
      "Ada Writer: Sleep.",
      "Rosa Kessler: Why naps? In: Sleep (Ada Writer).",
    ],
    [
      "kind: interview\nauthors: [Ada Writer]",
      "Ada Writer: Sleep.",
      "Rosa Kessler: Why naps? Interview by Ada Writer. In: Sleep.",
    ],
    ["kind: interview", "Rosa Kessler and Musa Oduya: Sleep.", "Rosa Kessler: Why naps? In: Sleep."],
    [
      "kind: roundtable\nauthors: [Ada Writer]",
      "Rosa Kessler and Musa Oduya: Sleep. Edited by Ada Writer.",
      "Rosa Kessler: Why naps? In: Sleep (Ada Writer).",
    ],
    [
      "kind: digest\nauthors: [Ada Writer]",
      "Ada Writer: Sleep.",
      "Ada Writer, retelling Rosa Kessler: Why naps? In: Sleep.",
    ],
    ["kind: digest", "Sleep.", "Rosa Kessler, retold: Why naps? In: Sleep."],
    ["kind: faq\nauthors: [Ada Writer]", "Ada Writer: Sleep.", "Ada Writer: Why naps? In: Sleep."],
  ])("%s", async (frontMatter, article, answer) => {
    const { whole, answer: one } = await citationsOf(frontMatter);
    expect(whole.text).toBe(`${article} 1 March 2026.`);
    expect(one.text).toBe(`${answer} 1 March 2026. Question 1.`);
  });

  it("never makes an expert the author of a digest, in any format", async () => {
    const { whole, answer } = await citationsOf(DIGEST);
    for (const { bibtex, ris, csl } of [whole, answer]) {
      for (const format of [bibtex, ris, csl]) {
        const [work] = new Cite(format).data as { author?: { family: string }[]; note?: string }[];
        expect(work!.author?.map(({ family }) => family)).toEqual(["Writer"]);
        expect(work!.note?.replace(/\s+/g, "")).toContain(
          "Adigestof:RosaKesslerandMusaOduya.Fivequestions.SleepJournal7(2022)https://doi.org/10.1234/abcd",
        );
      }
    }
    expect(JSON.parse(answer.csl)[0]["original-author"]).toEqual([{ given: "Rosa", family: "Kessler" }]);
    expect(whole.text).toContain("Version 2");
    expect(whole.text).toMatch(/https:\/\/doi\.org\/10\.5555\/sleep$/);
  });

  it("names in BibTeX and RIS, which have no field for it, whose answer is told and who asked", async () => {
    const noteOf = (format: string) =>
      (new Cite(format).data as { note: string }[])[0]!.note.replace(/\s+/g, " ");
    const { answer: told } = await citationsOf("kind: digest\nauthors: [Ada Writer]");
    const { answer: asked } = await citationsOf("kind: interview\nauthors: [Ada Writer]");
    for (const format of ["bibtex", "ris"] as const) {
      expect(noteOf(told[format])).toBe("Ada Writer, retelling Rosa Kessler. Question 1");
      expect(noteOf(asked[format])).toBe("Interview by Ada Writer. Question 1");
    }
    expect(JSON.parse(asked.csl)[0]).toMatchObject({
      note: "Question 1",
      issued: { "date-parts": [[2026, 3, 1]] },
    });
  });

  it("has each field of RIS in one line, with the date and the DOI of the article", async () => {
    const { whole, answer } = await citationsOf(DIGEST);
    expect(whole.ris.split("\n").filter((line) => !/^[A-Z][A-Z0-9] {2}-( |$)/.test(line))).toEqual([]);
    expect(whole.ris).toContain("\nDA  - 2026/03/01\nDO  - 10.5555/sleep\n");
    const [read] = new Cite(whole.ris).data as { issued: object; DOI: string }[];
    expect(read).toMatchObject({ issued: { "date-parts": [[2026, 3, 1]] }, DOI: "10.5555/sleep" });
    expect(answer.ris).toMatch(/^TY {2}- CHAP\nAU {2}- Writer, Ada\n/);
  });

  it("has no full stop after an address", async () => {
    const { whole, answer } = await citationsOf(DIGEST);
    expect(`${whole.text} ${answer.text} `).not.toMatch(/https?:\/\/\S+\. /);
  });

  it("is an interview in CSL, with who asked", async () => {
    const { answer } = await citationsOf("kind: interview\nauthors: [Ada Writer]");
    expect(JSON.parse(answer.csl)[0]).toMatchObject({
      type: "interview",
      author: [{ family: "Kessler" }],
      interviewer: [{ family: "Writer" }],
      "container-title": "Sleep",
    });
    expect(answer.bibtex).toContain("booktitle = {Sleep}");
  });
});

describe("what pages of a digest say", () => {
  const pagesOf = async () => {
    const { article } = await read(source(DIGEST));
    return new Map([...readerPages(article, contextWith())].map(({ path, content }) => [path, content]));
  };

  it("to machines", async () => {
    const pages = await pagesOf();
    const html = pages.get(LANDING)!;
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!);
    expect(data).toMatchObject({
      author: [
        {
          name: "Ada Writer",
          sameAs: "https://orcid.org/0000-0002-1825-0097",
          affiliation: [{ name: "Basel", sameAs: "https://ror.org/02s6k3f65" }],
        },
      ],
      mentions: [{ name: "Rosa Kessler" }, { name: "Musa Oduya" }],
      isBasedOn: { name: "Five questions", identifier: "https://doi.org/10.1234/abcd" },
      license: "https://creativecommons.org/licenses/by/4.0/",
      version: "2",
      identifier: "https://doi.org/10.5555/sleep",
    });
    expect(data.contributor).toBeUndefined();
    expect(html).toContain('<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">');
    expect(html.match(/<meta name="(citation_author|dcterms\.creator)" content="[^"]*">/g)).toEqual([
      '<meta name="citation_author" content="Ada Writer">',
      '<meta name="dcterms.creator" content="Ada Writer">',
    ]);
    expect(pages.get("questions/why-naps.html")).toMatch(
      /"@type":"Answer"[^}]*"author":\[\{"@type":"Person","name":"Ada Writer"/,
    );
  });

  it("to people", async () => {
    const html = (await pagesOf()).get(LANDING)!;
    expect(html).toMatch(/class="eyebrow"><span>Digest<\/span>\u00a0· .*min to read/);
    expect(html).toContain('<p class="byline">Ada Writer</p>');
    expect(html).toContain('<a href="https://doi.org/10.1234/abcd">A digest of: Rosa Kessler and Musa Oduya');
    expect(html).toContain(
      'Licence: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>',
    );
    expect(html).toContain('<a href="https://orcid.org/0000-0002-1825-0097">ORCID');
  });
});
