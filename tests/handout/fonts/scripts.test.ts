import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { markedContent } from "../../../src/pdf/content/marked-content.ts";
import { operationsOf } from "../../../src/pdf/content/operations.ts";
import { contentOf } from "../../../src/pdf/content/page-contents.ts";
import { keptFolder } from "../../helpers/folder.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";
import { root } from "../../helpers/root.ts";

// The machine's fonts are hidden. Chromium needs one at least; this one has Latin, Greek and Cyrillic.
const { FONTCONFIG_FILE } = process.env;
beforeAll(() => {
  const config = join(keptFolder(), "fonts.conf");
  const fonts = join(root, "node_modules", "source-sans", "TTF");
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = config;
});
afterAll(() => {
  if (FONTCONFIG_FILE === undefined) delete process.env.FONTCONFIG_FILE;
  else process.env.FONTCONFIG_FILE = FONTCONFIG_FILE;
});

const make = useRenderer();

/** What the fonts that come with Triptych have, in bold, in italics, in code and in formulas too. */
const OWN = {
  Latin: "Zażółć gęślą jaźń, İstanbul, giấc ngủ, ʃʊɡə",
  Greek: "ἐν ἀρχῇ ἦν ὁ λόγος, σήμερα",
  Cyrillic: "Съешь ещё этих булок, Київ",
  Arabic: "النوم يساعد الذاكرة، می‌خواهم",
  Hebrew: "השינה עוזרת, בְּרֵאשִׁית",
  Devanagari: "नींद स्मृति को मज़बूत करती है। क्‍ष",
  Bengali: "ঘুম স্মৃতিকে সাহায্য করে। র‍্যাব",
  Tamil: "தூக்கம் நினைவுக்கு உதவுகிறது",
  Thai: "การนอนหลับช่วยความจำ น้ำ",
  signs: "→ ⇒ ☑ ☐ ✓ ✗ ★ ♥ ⌘ ℃ ① ½ ≤ ∞ № ₹ €",
};

/** Scripts whose letters each are one glyph in the file, though the browser paints several. */
const ONE_GLYPH = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Beng}\p{sc=Taml}]/u;

const article = (text: string) =>
  `---\ntitle: Scripts\nexperts: [{ id: RK, name: R. Kessler }]\n---\n\n## Which? {#which}\n\n### RK\n\n${text}\n`;

it("prints scripts from its own fonts, with none of the machine's and without an empty box", async () => {
  const texts = Object.entries(OWN).map(([name, text]) => `**${name}** ${text} *${text}* \`${text}\``);
  const { bytes, findings } = await make(article(`${texts.join("\n\n")}\n\n$\\text{${OWN.Hebrew}}$`));
  expect(findings).toEqual([]);
  const fonts = (await fontsOf(bytes)).map((name) => name.replace(/^[A-Z]{6}\+/, ""));
  expect(fonts.filter((name) => !/^(Source|Noto|STIX)/.test(name))).toEqual([]);
  const text = (await readPdf(bytes)).pages.join(" ").normalize("NFC");
  const words = "jaźń ἀρχῇ Съешь النوم يساعد الذاكرة השינה בְּרֵאשִׁית ঘুম தூக்கம் การนอนหลับช่วย"
    .normalize("NFC")
    .split(" ");
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
  expect((await actualTexts(bytes)).filter((each) => ONE_GLYPH.test(each))).toEqual([]);
}, 30_000);

it("tells what no font has, where, and what to install", async () => {
  const { findings } = await make(article("In 東京, $x_ಕ$[^n]\n\n[^n]: A note: გული."));
  expect(
    findings.map(({ code, span, hint }) => [code, span.line, hint.match(/npm install (\S+)/)?.[1]]),
  ).toEqual([
    // The answer's line: there is no file of the article here.
    ["text/no-glyph", 8, "@fontsource/noto-serif-sc"],
    ["text/no-glyph", 8, "@fontsource/noto-sans-georgian"],
    ["text/no-glyph", 8, "@fontsource/noto-sans-kannada"],
  ]);
}, 30_000);

/** What stands for glyphs on the pages in place of the letters that their fonts name: some programs know it not. */
async function actualTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes);
  return document
    .getPages()
    .flatMap((page) => markedContent(operationsOf(contentOf(page))))
    .flatMap(({ actualText }) => actualText ?? []);
}

/** The names of all fonts of a PDF; of a font without a name, `Type3`. */
async function fontsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes);
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(PDFName.of("Type")) === PDFName.of("Font"))
    .map((dict) => dict.lookupMaybe(PDFName.of("BaseFont"), PDFName)?.decodeText() ?? "Type3");
}
