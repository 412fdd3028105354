import { BookmarkEnd, BookmarkStart, Document, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { counted } from "../../diagnostics/format.ts";
import type { Block } from "../../document/nodes.ts";
import { wordsOf } from "../../i18n/own-words.ts";
import type { Words } from "../../i18n/words.ts";
import { forXml } from "../../markup/for-xml.ts";
import type { Answer, Article, Prompt, Question, Section } from "../../model/article.ts";
import { articleCredits, namesOf } from "../../model/credits.ts";
import { isEmpty } from "../../model/prose.ts";
import { workLine } from "../../model/source-work.ts";
import { plainText } from "../../prose/plain-text.ts";
import type { Exported, ExportSource } from "../exporter.ts";
import { leftOut } from "../left-out.ts";
import { inlineTree, proseTree } from "../tree/prose-tree.ts";
import type { TreeContext } from "../tree/tree-context.ts";
import { headingOf, type Place, paragraph, spacer, type WordBlock, wordBlocks } from "./docx-blocks.ts";
import type { DocxContext } from "./docx-context.ts";
import { levelsOf, stylesFor } from "./docx-styles.ts";
import { wordRuns } from "./docx-words.ts";

/** The article and the file that it goes to. */
interface Writing extends TreeContext {
  readonly docx: DocxContext;
}

/**
 * The article as a Word file: questions and experts as headings, real footnotes, numbered lists, tables, pictures
 * and formulas that Word can edit, and the list of works. What only slides show is not in it.
 */
export async function writeDocx(source: ExportSource): Promise<Exported> {
  const { article } = source;
  const { meta } = article;
  const left = new Set<string>();
  const leftInFormulas = new Map<string, Set<string>>();
  const starts: number[] = [];
  const docx = contextOf(source, starts, { left, leftInFormulas });
  const words = wordsOf(meta);
  const writing: Writing = { article, words, output: "handout", docx };
  const children = [...titleBlocks(article, words, docx), ...bodyBlocks(writing)];
  const footnotes = Object.fromEntries(
    article.footnotes.map(({ number, prose }) => [
      number,
      { children: noteOf(proseTree(prose, writing), docx) },
    ]),
  );
  const document = new Document({
    title: meta.title,
    creator: namesOf(articleCredits(article).authors).join(", ") || meta.title,
    ...(meta.description ? { description: meta.description } : {}),
    styles: stylesFor(meta.lang),
    numbering: {
      config: [
        { reference: "bullets", levels: levelsOf(undefined) },
        ...starts.map((start, index) => ({ reference: `numbers-${index}`, levels: levelsOf(start) })),
      ],
    },
    footnotes,
    sections: [{ children }],
  });
  const content = finished(new Uint8Array(await Packer.toBuffer(document)), meta.updated ?? meta.date);
  return { content, left: [...left, ...inFormulas(leftInFormulas), ...leftOut(article)] };
}

/** The earliest time that a ZIP file knows. It is a local one, so it is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The file without characters that XML does not have, and without the time of writing, which the library writes both:
 * the same article gives the same bytes. `date` is the article’s, as `YYYY-MM-DD`.
 */
function finished(file: Uint8Array, date = "1980-01-01"): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const;
    const text = forXml(strFromU8(bytes));
    const dated = text.replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, tag: string) => `${tag}${date}T00:00:00Z`,
    );
    return [name, strToU8(name === "docProps/core.xml" ? dated : text)] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: NO_TIME });
}

/** What the file does not hold: of the article, and by what it is the formulas that had it. */
interface Left {
  readonly left: Set<string>;
  readonly leftInFormulas: Map<string, Set<string>>;
}

function inFormulas(left: Left["leftInFormulas"]): readonly string[] {
  return [...left].map(([what, formulas]) => {
    const [first = "", ...others] = formulas;
    const more = others.length === 0 ? "" : `, and in ${counted(others.length, "more formula")}`;
    return `${what}, in “${first.trim().replace(/\s+/g, " ")}”${more}`;
  });
}

function contextOf(
  { article, image }: ExportSource,
  starts: number[],
  { left, leftInFormulas }: Left,
): DocxContext {
  const names = new Map<string, string>();
  const notes = new Set<string>();
  const paragraphs = new Set(
    [...article.targets].filter(([, { kind }]) => kind === "paragraph").map(([id]) => id),
  );
  const bookmark = (id: string) => {
    const name = names.get(id) ?? `_${names.size}_${id.replace(/\W/g, "_").slice(0, 30)}`;
    names.set(id, name);
    return name;
  };
  let marks = 0;
  return {
    rightToLeft: article.meta.dir === "rtl",
    image,
    bookmark,
    // The library gives all bookmarks one number, which Word does not allow.
    marked: (id, words) => {
      if (id === undefined) return words;
      marks += 1;
      return [new BookmarkStart(bookmark(id), marks), ...words, new BookmarkEnd(marks)];
    },
    has: (id) => article.targets.has(id) && !paragraphs.has(id),
    isFirst: (footnote) => !notes.has(footnote) && Boolean(notes.add(footnote)),
    numbers: (start) => `numbers-${starts.push(start) - 1}`,
    left: (what) => void left.add(what),
    leftInFormula: (what, tex) =>
      void leftInFormulas.set(what, (leftInFormulas.get(what) ?? new Set()).add(tex)),
  };
}

function titleBlocks(article: Article, words: Words, docx: DocxContext): readonly WordBlock[] {
  const { title, subtitle, date, source } = article.meta;
  const { authors, editors, retold } = articleCredits(article);
  const line = (text: string, style: string) => paragraph([new TextRun(text)], { style }, docx);
  const people = authors.length > 0 ? authors : editors.length > 0 ? editors : retold;
  return [
    line(title, "Title"),
    ...(subtitle ? [line(subtitle, "Subtitle")] : []),
    ...(people.length > 0 ? [line(words.list(namesOf(people)), "Author")] : []),
    ...(date ? [line(words.date(date), "Date")] : []),
    ...(source ? [line(words.digestOf(workLine(source, words.list)), "Date")] : []),
  ];
}

function bodyBlocks(writing: Writing): readonly WordBlock[] {
  const { article, words, docx } = writing;
  const { abstract, parts, prompts, references } = article;
  const works = references.works.map(({ label, html }) =>
    paragraph(
      [new TextRun([label, plainText(html).trim()].filter(Boolean).join(" "))],
      { style: "Bibliography" },
      docx,
    ),
  );
  return [
    ...blocks(proseTree(abstract.prose, writing), -2, writing, "Abstract"),
    ...promptBlocks(prompts, writing),
    ...parts.flatMap((part) =>
      part.kind === "question" ? questionBlocks(part, writing) : sectionBlocks(part, writing),
    ),
    ...(works.length > 0 ? [headingOf([new TextRun(words.references)], 1, undefined, docx), ...works] : []),
  ];
}

function blocks(
  tree: readonly Block[],
  shift: number,
  { docx }: Writing,
  style?: string,
): readonly WordBlock[] {
  return wordBlocks(tree, { depth: 0, shift, ...(style === undefined ? {} : { style }) }, docx);
}

function questionBlocks(
  { id, heading, intro, answers, prompts }: Question,
  writing: Writing,
): readonly WordBlock[] {
  const { docx } = writing;
  return [
    headingOf(wordRuns(inlineTree(heading.prose, writing), docx), 1, id, docx),
    ...blocks(proseTree(intro.prose, writing), -1, writing),
    ...answers.flatMap((answer) => answerBlocks(answer, writing)),
    ...promptBlocks(prompts, writing),
  ];
}

function answerBlocks({ id, expert, position, body }: Answer, writing: Writing): readonly WordBlock[] {
  const { docx } = writing;
  const text = proseTree(body.prose, writing);
  if (!expert) return blocks(text, -1, writing);
  const held = position ? [new TextRun(": "), ...wordRuns(inlineTree(position.prose, writing), docx)] : [];
  const heading = headingOf([new TextRun(expert.name), ...held], 2, id, docx);
  return [heading, ...blocks(text, 0, writing)];
}

function sectionBlocks(
  { id, heading, body, prompts, showsIndex }: Section,
  writing: Writing,
): readonly WordBlock[] {
  const { docx } = writing;
  if (showsIndex && isEmpty(body.prose)) return [];
  return [
    headingOf(wordRuns(inlineTree(heading.prose, writing), docx), 1, id, docx),
    ...blocks(proseTree(body.prose, writing), -1, writing),
    ...promptBlocks(prompts, writing),
  ];
}

const PROMPT: Place = { depth: 0, shift: 0, style: "Prompt", boxed: true };

function promptBlocks(prompts: readonly Prompt[], writing: Writing): readonly WordBlock[] {
  return prompts.flatMap(({ prose }) => [
    paragraph(
      [new TextRun({ text: writing.words.discuss, bold: true })],
      { style: "PromptTitle" },
      writing.docx,
    ),
    ...wordBlocks(proseTree(prose, writing), PROMPT, writing.docx),
    spacer(),
  ]);
}

/** A footnote holds paragraphs only; a table in it is left out, and told. */
function noteOf([first, ...rest]: readonly Block[], docx: DocxContext): Paragraph[] {
  const gap = { type: "text", value: " " } as const;
  const start: readonly Block[] =
    first?.type === "paragraph"
      ? [{ ...first, children: [gap, ...first.children] }]
      : [{ type: "paragraph", children: [gap] }, ...(first ? [first] : [])];
  const made = wordBlocks([...start, ...rest], { depth: 0, shift: 0, style: "FootnoteText" }, docx);
  const tables = made.filter((block) => !isParagraph(block));
  if (tables.length > 0) docx.left("a table in a footnote");
  return made.filter(isParagraph);
}

function isParagraph(block: WordBlock): block is Paragraph {
  return block instanceof Paragraph;
}
