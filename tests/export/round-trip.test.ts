import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { Article, Passage } from "../../src/model/article.ts";
import { proseText } from "../../src/prose/text.ts";
import { loadArticle } from "../../src/source/load.ts";
import { exported } from "../helpers/exported.ts";
import { folderWith } from "../helpers/folder.ts";
import { root } from "../helpers/root.ts";

const inputs = readdirSync(join(root, "tests/projects"))
  .map((name) => join(root, "tests/projects", name, "input", `${name}.md`))
  .filter((path) => existsSync(path));
const articles = [
  ...inputs,
  join(root, "content/cancer-nanomedicine.md"),
  join(root, "tests/export/naps/naps.md"),
];

/** Text of prose, with references as they read in both. */
const passageText = ({ prose, slide, speakerNotes }: Passage) => [
  proseText(prose),
  slide && proseText(slide),
  speakerNotes.map(proseText),
];

/** All that an article says, without where in its file it stands. */
function said({ meta, experts, abstract, prompts, parts, footnotes, references, images, targets }: Article) {
  return {
    title: meta.title,
    experts: experts.map(({ name }) => name),
    abstract: passageText(abstract),
    prompts: prompts.map(({ prose }) => proseText(prose)),
    parts: parts.map((part) => ({
      ...{ kind: part.kind, id: part.id, heading: part.heading.text, short: part.heading.short },
      aliases: part.aliases,
      prompts: part.prompts.map(({ prose }) => proseText(prose)),
      text:
        part.kind === "section"
          ? passageText(part.body)
          : [
              passageText(part.intro),
              part.answers.map(({ id, position, keyPoints, body }) => [
                ...[id, position?.text, keyPoints.map(({ text }) => text), passageText(body)],
              ]),
            ],
    })),
    footnotes: footnotes.map(({ prose }) => proseText(prose)),
    works: references.works.map(({ key, html }) => [key, html]),
    images: images.map(({ src, alt }) => [src, alt]),
    ids: [...targets.keys()].sort(),
  };
}

it.each(articles.map((path) => ({ name: basename(path), path })))(
  "$name as Markdown for Pandoc is the same article",
  async ({ path, name }) => {
    const folder = folderWith();
    cpSync(dirname(path), folder, { recursive: true });
    const { content } = await exported(path, "markdown");
    writeFileSync(join(folder, name), content);
    const again = await loadArticle(join(folder, name));
    expect(again.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(said(again.article)).toEqual(said((await loadArticle(path)).article));
  },
);
