import { readFileSync, writeFileSync } from "node:fs";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { planOf } from "../../slides/plan/plan.ts";
import { questionsOf } from "../../src/model/article.ts";
import { loadArticle } from "../../src/source/load.ts";
import { useBrowser } from "../helpers/browser.ts";
import { keptFolder } from "../helpers/folder.ts";
import { png } from "../helpers/images.ts";
import { triptych } from "../helpers/run.ts";
import { thorough } from "../helpers/thorough.ts";

const SOURCE = `---
title: Everything & <all> on slides
lang: en-GB
date: 2026-03-01
authors: [A. Writer]
experts: [{ id: RK, name: R. Kessler }, { id: MO, name: M. Oduya }]
talk: { questions: [one, pictures, alone] }
---

## What is “there”, for example in [](#more)? {#one}

### RK: A *position*, with $x^2$

**A key point with \`code\` & [Wörter]{lang=de}.** What the speaker says, in full.

Another paragraph.

**مرحبا بالعالم.** Text.

**睡眠巩固记忆吗。** Text.

### MO

**A point.** Text.

::: slide
| Year | Share |
|------|------:|
| 1999 | **2** |

\`\`\`js
if (a) {
  b();
}
\`\`\`
:::

## Pictures? {#pictures}

### RK

**Look.** Text.

::: slide
![A dot](dot.svg)

![A photograph](photo.png)
:::

### MO

**Formula.** Text.

::: slide
$$
E = \\frac{mc^2}{2}
$$
:::

## Alone? {#alone}

### RK

**Only one answers.** Text.

## More? {#more}

### RK

**See [](#one).** Text.

::: slide
- An item with another below
  - The other
:::
`;

const ARABIC = `---
title: النوم
lang: ar
experts: [{ id: RK, name: روزا كيسلر }]
---

## لماذا؟ {#why}

### RK

**نعم.** نص.
`;

const open = useBrowser();
let folder: string;
let bytes: Uint8Array;
let parts: ReadonlyMap<string, string>;
let slides: readonly string[];

function build(name: string, to: string, ...how: readonly string[]): Uint8Array {
  const run = triptych(["build", `${name}.md`, "-o", to, "--only", "talk", "--pptx", ...how], folder);
  expect(run.status, run.stderr).toBe(0);
  return readFileSync(`${folder}/${to}/${name}/talk.pptx`);
}

/** The parts of a presentation that are text, by their names. */
async function partsOf(pptx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(pptx);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await zip.file(name)!.async("text")] as const)),
  );
}

/** Parts that are numbered, in the order of their numbers. */
function numbered(of: ReadonlyMap<string, string>, start: string): readonly string[] {
  const found: string[] = [];
  for (let number = 1; of.has(`${start}${number}.xml`); number++)
    found.push(of.get(`${start}${number}.xml`)!);
  return found;
}

const unescaped = (xml: string) =>
  xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
/** The text of a part, a line for each paragraph. */
const textOf = (xml: string) =>
  [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => unescaped(text!)).join(""),
    )
    .join("\n");
const titleOf = (slide: string) =>
  textOf(/<p:sp>(?:(?!<p:sp>).)*type="title".*?<\/p:sp>/s.exec(slide)?.[0] ?? "");

beforeAll(async () => {
  folder = keptFolder();
  writeFileSync(`${folder}/all.md`, SOURCE);
  writeFileSync(`${folder}/arabic.md`, ARABIC);
  writeFileSync(`${folder}/photo.png`, png(300, 200));
  writeFileSync(
    `${folder}/dot.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>',
  );
  bytes = build("all", "site");
  parts = await partsOf(bytes);
  slides = numbered(parts, "ppt/slides/slide");
});

describe("the presentation of a talk", () => {
  it("has a slide with a title for each screen, in their order", async () => {
    const { article } = await loadArticle(`${folder}/all.md`);
    const screens = planOf(article).slides.flatMap(({ subject, screens }) => screens.map(() => subject));
    expect(slides).toHaveLength(screens.length);
    const titles = slides.map(titleOf);
    expect(titles[0]).toBe("Everything & <all> on slides");
    screens.forEach((subject, index) => {
      if ("part" in subject) expect(titles[index]).toContain(subject.part.heading.text.slice(0, 8));
      else expect(titles[index]).not.toBe("");
    });
  });

  it("hides the questions of the longer talk, which come last", () => {
    const hidden = slides.map((slide) => / show="0"/.test(slide.slice(0, slide.indexOf("<p:cSld"))));
    const first = hidden.indexOf(true);
    expect(first).toBeGreaterThan(0);
    expect(hidden.slice(first)).toEqual(hidden.slice(first).map(() => true));
    expect(titleOf(slides[first]!)).toContain("More?");
  });

  it("has every position and key point as text, in the order of the article", async () => {
    const { article } = await loadArticle(`${folder}/all.md`);
    const all = slides.map(textOf).join("\n");
    let from = 0;
    for (const point of [
      "A position, with x2",
      "A key point with code & Wörter",
      "مرحبا بالعالم",
      "睡眠巩固记忆吗",
    ]) {
      expect(all.indexOf(point, from), point).toBeGreaterThanOrEqual(from);
      from = all.indexOf(point, from) + point.length;
    }
    expect(questionsOf(article)).toHaveLength(4);
    const code = slides.find((slide) => textOf(slide).includes("if (a) {"))!;
    expect(textOf(code)).toContain("if (a) {\n  b();\n}");
    expect(code).toMatch(/typeface="Source Code Pro" pitchFamily="49"/);
  });

  it("leaves every text in its column, with room for a wider font", () => {
    slides.forEach((slide, index) => {
      const boxes = [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)]
        .filter(([shape]) => textOf(shape).trim() !== "")
        .map(([shape]) => {
          const found = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape)!;
          const [x, y, width, height] = found.slice(1).map((emu) => Number(emu) / 9525);
          return { text: textOf(shape), left: x!, top: y!, right: x! + width!, bottom: y! + height! };
        });
      for (const one of boxes)
        for (const other of boxes)
          if (one.left < other.left && one.top + 2 < other.bottom && other.top + 2 < one.bottom)
            expect(one.right, `slide ${index + 1}: ${one.text} | ${other.text}`).toBeLessThanOrEqual(
              other.left,
            );
    });
  });

  it("writes words in the theme's fonts, colours and sizes, and in their languages", () => {
    const slide = slides.find((each) => textOf(each).includes("A key point with"))!;
    expect(slide).toMatch(/<a:rPr lang="en-GB"[^>]* b="1"[^>]*>(?:(?!<\/a:rPr>).)*typeface="Source Serif 4"/);
    expect(slide).toMatch(/<a:rPr lang="de"(?:(?!<a:t>).)*<a:t>Wörter/);
    const sizes = [...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 75);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(34);
    expect(slide).toContain("0B6E8A");
    expect(parts.get("ppt/theme/theme1.xml")).toContain('<a:accent1><a:srgbClr val="0b6e8a"/></a:accent1>');
    expect(slide).toMatch(/baseline="30000"/);
  });

  it("has tables as tables, and pictures with their descriptions", () => {
    const all = slides.join("");
    expect(all).toMatch(/<a:tblPr firstRow="1"\/>/);
    expect(all).toMatch(/<a:tc>(?:(?!<\/a:tc>).)*1999/s);
    const described = [...all.matchAll(/ descr="([^"]*)"/g)].map(([, text]) => unescaped(text!));
    expect(described).toEqual(expect.arrayContaining(["A dot", "A photograph", "E = \\frac{mc^2}{2}"]));
    expect(described).not.toContain("");
  });

  it("writes nothing that only screen readers hear, and bullets before items of lists", () => {
    const matrix = slides.find((slide) => /<a:tbl>(?:(?!<\/a:tbl>).)*Pictures/s.test(slide))!;
    expect(textOf(matrix)).toContain("–");
    expect(textOf(matrix)).not.toContain("No answer");
    const list = slides.find((slide) => textOf(slide).includes("An item with another below"))!;
    expect(list.match(/<a:buChar /g)).toHaveLength(2);
  });

  it("has the notes as paragraphs; none when it is public", async () => {
    const notes = numbered(parts, "ppt/notesSlides/notesSlide").map(textOf);
    const said = notes.find((text) => text.includes("What the speaker says, in full."))!;
    expect(said.split("\n")).toContain("Another paragraph.");
    const open = await partsOf(build("all", "public", "--public"));
    expect([...open.values()].filter((part) => part.includes("What the speaker says"))).toEqual([]);
  });

  it("is well-formed, and each part that is referred to is there", async () => {
    const page = await open();
    const faulty = await page.evaluate(
      (all) =>
        all.filter(([, xml]) =>
          new DOMParser().parseFromString(xml, "text/xml").querySelector("parsererror"),
        ),
      [...parts],
    );
    expect(faulty.map(([name]) => name)).toEqual([]);
    const zip = await JSZip.loadAsync(bytes);
    for (const [name, xml] of parts) {
      if (!name.endsWith(".rels")) continue;
      const from = name.replace(/_rels\/[^/]*$/, "");
      for (const [relation, target] of xml.matchAll(/<Relationship [^>]*Target="([^"]*)"[^>]*>/g)) {
        if (relation.includes('TargetMode="External"')) continue;
        const path = new URL(target!, `file:///${from}`).pathname.slice(1);
        expect(zip.file(path), `${name}: ${target}`).not.toBeNull();
      }
    }
    slides.forEach((slide, index) => {
      const known = parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`)!;
      for (const [, id] of slide.matchAll(/r:(?:id|embed)="(rId\d+)"/g))
        expect(known).toContain(`Id="${id}"`);
    });
  });

  it.runIf(thorough)("bears the article's date and not the clock, and is the same every time", () => {
    expect(parts.get("docProps/core.xml")).toContain("2026-03-01T00:00:00Z</dcterms:created>");
    expect(parts.get("docProps/core.xml")).toContain("<dc:creator>A. Writer</dc:creator>");
    expect(Buffer.compare(build("all", "again"), bytes)).toBe(0);
  });

  it.runIf(thorough)("is set from right to left where the article is", async () => {
    const arabic = await partsOf(build("arabic", "rtl"));
    const [slide] = numbered(arabic, "ppt/slides/slide").filter((each) => textOf(each).includes("نعم"));
    expect(slide).toMatch(/<a:pPr rtl="1"\s+algn="r"/);
    expect(slide).toMatch(/<a:rPr lang="ar"/);
    expect(arabic.get("ppt/presentation.xml")).toContain('rtl="1"');
  });
});
