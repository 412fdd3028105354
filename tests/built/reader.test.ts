import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Parser } from "htmlparser2";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Article, questionsOf } from "../../src/model/article.ts";
import { loadArticle } from "../../src/source/load.ts";
import { violationsOf } from "../helpers/axe.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { filesIn } from "../helpers/folder.ts";
import { fragmentsOf } from "../helpers/fragments.ts";
import { useServer } from "../helpers/server.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const source = fileURLToPath(new URL("../../content/cancer-nanomedicine.md", import.meta.url));
const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const readerPages = filesIn(site).filter((path) => path.endsWith(".html") && !path.includes("/talk/"));
const pageOfEachKind = new Map(
  readerPages.map((path) => [path.replace(/(questions|experts|sections)\/[^/]+$/, "$1/"), path]),
);
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

let article: Article;
beforeAll(async () => {
  ({ article } = await loadArticle(source));
});

describe("the reader of the article that ships", () => {
  it("has a page for every question, with every word of every answer", async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const question of questionsOf(article)) {
      await page.goto(pathToFileURL(`${site}/cancer-nanomedicine/questions/${question.id}.html`).href);
      expect(await page.locator("h1").innerText()).toBe(question.heading.text);
      for (const { id, body } of question.answers) {
        const shown = words((await page.locator(`#${id}`).innerText()).replace(/\u00ad/g, "")).join("");
        for (const fragment of fragmentsOf(body.prose, "reader"))
          expect(shown).toContain(words(fragment).join(""));
      }
    }
  });

  it("has a page for every expert, with all their answers", async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const expert of article.experts) {
      await page.goto(pathToFileURL(`${site}/cancer-nanomedicine/experts/${expert.slug}.html`).href);
      const shown = await page.locator("main").innerText();
      for (const { heading, answers } of questionsOf(article)) {
        expect(shown).toContain(heading.text);
        const point = answers.find((answer) => answer.expert?.id === expert.id)!.keyPoints[0]!;
        expect(shown).toContain(point.text);
      }
    }
  });

  it("shows the article at a glance: a row for each question, with positions in the cells", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(pathToFileURL(`${site}/cancer-nanomedicine/index.html`).href);
    const rows = await page.locator("table tr").allInnerTexts();
    expect(rows).toHaveLength(1 + 5);
    for (const [index, { answers }] of questionsOf(article).entries()) {
      for (const { position } of answers) expect(rows[index + 1]).toContain(position!.text);
    }
  });

  it("has no broken link", () => {
    const base = new URL("http://here/");
    const files = new Set(filesIn(site));
    const anchors = new Map<string, Set<string>>();
    const links: [string, URL][] = [];
    for (const path of files) {
      if (!path.endsWith(".html")) continue;
      const ids = new Set<string>();
      anchors.set(path, ids);
      const onopentag = (name: string, { id, href }: Record<string, string>) => {
        if (id !== undefined) ids.add(id);
        if (name === "a" && href !== undefined) links.push([path, new URL(href, new URL(path, base))]);
      };
      new Parser({ onopentag }).end(readFileSync(`${site}/${path}`, "utf8"));
    }
    const broken: string[] = [];
    for (const [from, { href, origin, pathname, hash }] of links) {
      if (origin !== base.origin) continue;
      const path = decodeURIComponent(pathname.slice(1));
      const id = decodeURIComponent(hash.slice(1));
      const exists = id === "" || id.startsWith("/") || id.startsWith("page=") || anchors.get(path)?.has(id);
      if (!files.has(path) || !exists) broken.push(`${from} → ${href}`);
    }
    expect(broken).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });

  it("opens from disk and below a base path, without errors and without scrolling sideways", async () => {
    for (const from of ["disk", "http"]) {
      const page = await open({ viewport: { width: 390, height: 844 } });
      const complaints = complaintsOf(page, from === "disk" ? "" : server().host);
      for (const path of thorough ? readerPages : pageOfEachKind.values()) {
        await page.goto(from === "disk" ? pathToFileURL(`${site}/${path}`).href : `${server().url}${path}`);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect(wide, `${path} scrolls sideways`).toBe(false);
      }
      expect(complaints).toEqual([]);
    }
  });

  it.each(
    someOf([
      ["dark", 390],
      ["light", 390],
      ["light", 1280],
      ["dark", 1280],
    ] as const),
  )("has no violation according to axe: %s, %i px", async (colorScheme, width) => {
    expect(pageOfEachKind.size).toBeGreaterThan(4);
    const page = await open({ colorScheme, viewport: { width, height: 900 } });
    // The whole article has nothing that the others lack, and takes as long as they do together.
    const others = [...pageOfEachKind.values()].filter((path) => !path.endsWith("/article.html"));
    for (const path of thorough ? readerPages : others) {
      await page.goto(`${server().url}${path}`);
      expect(await violationsOf(page), path).toEqual([]);
    }
  });
});
