import { readFileSync } from "node:fs";
import { imageSize } from "image-size";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleCss } from "../../../src/assets/bundle-css.ts";
import { clientScript } from "../../../src/assets/client-script.ts";
import { openTab, type Tab } from "../../../src/browser/tab.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { questionsOf } from "../../../src/model/article.ts";
import type { PictureToShow } from "../../../src/reader/pictures/in-page/picture-client.ts";
import { articlePicture, questionPicture } from "../../../src/reader/pictures/link-picture.ts";
import { linkPictures } from "../../../src/reader/pictures/make-pictures.ts";
import { PICTURE_SIZE } from "../../../src/reader/pictures/picture-files.ts";
import { pictureHtml, picturePage } from "../../../src/reader/pictures/picture-html.ts";
import { createSession } from "../../../src/site/session.ts";
import { contextWith } from "../../helpers/context.ts";
import { read } from "../../helpers/read.ts";

const session = createSession({ cache: false });
let tab: Tab;

beforeAll(async () => {
  tab = await openTab(await session.browser(), { media: "screen", ...PICTURE_SIZE });
  const { css, fonts } = await bundleCss("link-picture.css");
  tab.serve((path) => {
    if (path === "index.html") return picturePage("");
    return path === "link-picture.css" ? css : fonts.has(path) ? readFileSync(fonts.get(path)!) : undefined;
  });
  await tab.goto("index.html");
  await tab.run(clientScript("link-picture.js").toString());
});
afterAll(() => session.close());

const ARTICLE = `---
title: Sleep
site: https://example.org/seminar/
experts: [{ id: RK, name: R. Kessler }, { id: MO, name: M. Oduya }]
---

## Why? {#why}

### RK: Slow waves
Text.

### MO: Attention
Text.
`;

/** What is made of an article's pictures, and what is told. */
async function made(source: string, given: Parameters<typeof contextWith>[0] = {}) {
  const { article } = await read(source);
  const found: Diagnostic[] = [];
  const files = [];
  const context = contextWith({ session, report: (all) => void found.push(...all), ...given });
  for await (const file of linkPictures(article, context)) files.push(file);
  return { files, found };
}

describe("pictures for links", () => {
  it("are PNG files of one size, the same bytes each time", async () => {
    const first = await made(ARTICLE);
    const again = await made(ARTICLE);
    expect(first.files.map(({ path }) => path)).toEqual([
      "pictures/article.png",
      "pictures/questions/why.png",
    ]);
    for (const { content } of first.files)
      expect(imageSize(content as Uint8Array)).toMatchObject({ ...PICTURE_SIZE, type: "png" });
    expect(again.files).toEqual(first.files);
    expect(first.found).toEqual([]);
  });

  it("have the colours of the author's theme", async () => {
    const plain = await made(ARTICLE);
    const themed = await made(ARTICLE, { printTheme: ":root{--paper:#ccffcc}" });
    expect(themed.files[0]!.content).not.toEqual(plain.files[0]!.content);
  });

  it("are not made where the site's address is not known, or they are not wanted", async () => {
    expect((await made(ARTICLE.replace(/site:.*\n/, ""))).files).toEqual([]);
    expect((await made(ARTICLE.replace("title:", "pictures: none\ntitle:"))).files).toEqual([]);
    const own = await made(ARTICLE.replace("title:", "pictures: articles\ntitle:"));
    expect(own.files.map(({ path }) => path)).toEqual(["pictures/article.png"]);
  });

  it("are left out with a remark where no browser is, or no font has a letter", async () => {
    const nowhere = createSession({ chromium: "/no/browser", cache: false });
    const without = await made(ARTICLE, { session: nowhere });
    expect(without.files).toEqual([]);
    expect(without.found).toMatchObject([{ code: "picture/no-browser", severity: "remark" }]);
    const boxes = await made(ARTICLE.replace("Why?", "Why \u{f0123}?"));
    expect(boxes.files.map(({ path }) => path)).toEqual(["pictures/article.png"]);
    expect(boxes.found).toMatchObject([{ code: "picture/no-glyph" }]);
  });
});

/** Shows the picture of an article's first question; gives what can be seen of it. */
async function shown(source: string) {
  const { article } = await read(source);
  const picture = questionPicture(questionsOf(article)[0]!, article);
  const given: PictureToShow = { body: pictureHtml(picture), unnamed: picture.unnamed, doubtful: [] };
  return tab.evaluate(async (toShow) => {
    await window.showPicture(toShow);
    const text = document.querySelector(".text")!;
    const title = document.querySelector("h1")!;
    const people = [...document.querySelectorAll<HTMLElement>("li:not([hidden])")];
    return {
      fits:
        text.scrollHeight <= text.clientHeight &&
        text.scrollWidth <= text.clientWidth &&
        text.getBoundingClientRect().right < innerWidth,
      size: Number.parseFloat(getComputedStyle(title).fontSize),
      people: people.map(({ innerText }) => innerText.replaceAll("\n", " ")),
    };
  }, given);
}

/** An article whose one question is answered by so many. */
function asked(title: string, count: number, position = "It is so"): string {
  const ids = Array.from({ length: count }, (_, index) => `X${index + 1}`);
  return `---
title: Sleep
site: https://example.org/
experts: [${ids.map((id) => `{ id: ${id}, name: Expert ${id} }`).join(", ")}]
---

## ${title}

${ids.map((id) => `### ${id}: ${position}\nText.\n`).join("\n")}`;
}

it("the picture of an article says what it is, and the site's address once", async () => {
  const pictureOf = async (source: string) => articlePicture((await read(source)).article);
  const plain = await pictureOf(ARTICLE);
  expect([plain.over, plain.under]).toEqual([["1 question"], ["example.org/seminar"]]);
  const digest = await pictureOf(ARTICLE.replace("title: Sleep", "kind: digest\ntitle: Sleep"));
  expect(digest.over).toEqual(["Digest", "1 question"]);
});

describe("what does not fit", () => {
  it("a short question is large, with all its answers", async () => {
    const { fits, size, people } = await shown(ARTICLE);
    expect({ fits, size }).toEqual({ fits: true, size: 84 });
    expect(people).toEqual(["Kessler Slow waves", "Oduya Attention"]);
  });

  it("of many, the first are named and the others counted", async () => {
    const { fits, people } = await shown(asked("Why?", 60));
    expect(fits).toBe(true);
    expect(people.length).toBeGreaterThan(3);
    expect(people.at(-1)).toBe(`+ ${60 - (people.length - 1)}`);
  });

  it("a long question gets smaller, and is cut off at last", async () => {
    const long = await shown(
      asked("Why do those who sleep in one room with others remember less ".repeat(2), 3),
    );
    expect(long).toMatchObject({ fits: true, people: ["X1 It is so", "X2 It is so", "X3 It is so"] });
    expect(long.size).toBeLessThan(60);
    const endless = await shown(asked("Why do those who sleep in one room with others ".repeat(30), 3));
    expect(endless).toMatchObject({ fits: true, size: 34 });
  });

  it("a long title of the article makes no picture wider", async () => {
    const title = "Who sleeps, where, and for how long ".repeat(6);
    const { fits } = await shown(asked("Why do naps help?", 3).replace("title: Sleep", `title: ${title}`));
    expect(fits).toBe(true);
  });

  it("one word wider than the picture is divided", async () => {
    expect(await shown(asked("Donaudampfschifffahrtsgesellschaft".repeat(3), 2))).toMatchObject({
      fits: true,
    });
  });
});

it("the icons for home screens are the site's icon", async () => {
  for (const size of [180, 512]) {
    const file = readFileSync(`styles/icon-${size}.png`);
    expect(imageSize(file)).toMatchObject({ width: size, height: size });
    const drawing = readFileSync("styles/icon.svg").toString("base64");
    const given = { size, images: [`svg+xml;base64,${drawing}`, `png;base64,${file.toString("base64")}`] };
    const differs = await tab.evaluate(async ({ size, images }) => {
      const pixels = images.map(async (data) => {
        const image = new Image(size, size);
        image.src = `data:image/${data}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = size;
        canvas.height = size;
        const drawing = canvas.getContext("2d")!;
        // A drawing has round corners, an icon of a home screen none.
        drawing.fillStyle = "#7a1f2b";
        drawing.fillRect(0, 0, size, size);
        drawing.drawImage(image, 0, 0, size, size);
        return drawing.getImageData(0, 0, size, size).data;
      });
      const [one, other] = await Promise.all(pixels);
      return one!.reduce((sum, value, at) => sum + Math.abs(value - other![at]!), 0) / one!.length;
    }, given);
    expect(differs, `icon-${size}.png`).toBeLessThan(1);
  }
});
