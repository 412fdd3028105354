import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { spoken } from "../../slides/plan/speaker-notes.ts";
import { type Article, questionsOf } from "../../src/model/article.ts";
import { loadArticle } from "../../src/source/load.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { fragmentsOf } from "../helpers/fragments.ts";
import { useServer } from "../helpers/server.ts";
import { someOf } from "../helpers/thorough.ts";

const source = fileURLToPath(new URL("../../content/cancer-nanomedicine.md", import.meta.url));
const site = inject("site");
const fromDisk = pathToFileURL(`${site}/cancer-nanomedicine/talk/index.html`).href;
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");

/** A question's slide with all of its screens. */
const slideOf = (page: Page, id: string) => page.locator(`section:has(> [data-question="${id}"])`);

/** Only the letters and digits of a text, which do not depend on typography. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

let article: Article;
beforeAll(async () => {
  ({ article } = await loadArticle(source));
});

describe("the talk of the article that ships", () => {
  it("has exactly one slide for each ## question of the source", async () => {
    const headings = readFileSync(source, "utf8").match(/^## (?!.*\.section).*$/gm)!;
    const page = await open();
    await page.goto(fromDisk);
    const ids = await page.$$eval("[data-question]", (slides) =>
      slides.map((slide) => (slide as HTMLElement).dataset.question),
    );
    expect(ids).toEqual(questionsOf(article).map(({ id }) => id));
    expect(ids).toHaveLength(headings.length);
    expect(ids).toHaveLength(5);
  });

  it("shows every expert with every key point, each a step of its own", async () => {
    const page = await open();
    await page.goto(fromDisk);
    for (const question of questionsOf(article)) {
      const slide = slideOf(page, question.id);
      for (const { expert, keyPoints } of question.answers) {
        const own = slide.locator(`[data-speaker="${expert!.slug}"] .card`);
        expect(await own.locator("h3").first().textContent()).toBe(expert!.name);
        const points = await own.locator(".points > li").allTextContents();
        expect(points.map(bare)).toEqual(keyPoints.map(({ text }) => bare(text)));
        // The first comes together with the expert.
        expect(await own.locator(".points > .fragment").count()).toBe(points.length - 1);
      }
      expect(question.answers).toHaveLength(4);
    }
  });

  it("has the full text of every answer in the speaker notes", async () => {
    const page = await open();
    await page.goto(fromDisk);
    for (const question of questionsOf(article)) {
      const notes = bare(
        (await slideOf(page, question.id).locator("aside.notes").allTextContents()).join(""),
      );
      for (const { body } of question.answers) {
        for (const fragment of fragmentsOf(spoken(body).prose, "talk"))
          expect(notes).toContain(bare(fragment));
      }
    }
  });

  it.each(someOf(["disk", "http"]))(
    "opens from %s without errors on the console and goes through its slides with the arrow keys",
    async (from) => {
      const page = await open();
      const complaints = complaintsOf(page, from === "disk" ? "" : server().host);
      await page.goto(from === "disk" ? fromDisk : `${server().url}cancer-nanomedicine/talk/index.html`);
      await page.waitForFunction(() => document.querySelector(".reveal.ready"));
      const seen: (string | undefined)[] = [];
      for (let step = 0; step < 200; step++) {
        const at = await page.evaluate(() => {
          const slide = document.querySelector<HTMLElement>(".slides > .present");
          return (slide?.querySelector<HTMLElement>("[data-question]") ?? slide)?.dataset.question;
        });
        if (at && seen.at(-1) !== at) seen.push(at);
        const before = page.url() + (await page.locator(".fragment.visible").count());
        await page.keyboard.press("ArrowRight");
        const after = page.url() + (await page.locator(".fragment.visible").count());
        if (before === after && seen.length === 5) break;
      }
      expect(seen).toEqual(questionsOf(article).map(({ id }) => id));
      for (let step = 0; step < 200; step++) await page.keyboard.press("ArrowLeft");
      expect(await page.locator(".fragment.visible").count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});
