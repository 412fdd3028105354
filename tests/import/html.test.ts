import { expect, it } from "vitest";
import { takeImages } from "../../src/import/take-images.ts";
import { importTexts } from "./import.ts";

it("takes the main part of a page, and tells what stood around it", async () => {
  const page = `<html lang="en"><head><title>Naps</title></head><body><nav>Home</nav><main><h2>Why naps?</h2><p>They <b>rest </b>you, H<sub>2</sub>O.</p><h2>How long?</h2><p>Not long.</p></main></body></html>`;
  const { article, imported, lost } = await importTexts({ "naps.html": page });
  expect(article).toContain("## Why naps?\n\nThey **rest** you, H~2~O.\n\n## How long?");
  expect(imported.account.leftOut.map(({ text }) => text)).toEqual(["Home"]);
  expect(lost).toEqual([]);
});

it("takes the questions that a page lists for search engines", async () => {
  const data = `{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Why naps?","acceptedAnswer":{"text":"<p>For <i>rest</i>.</p>"}}]}`;
  const page = `<body><script type="application/ld+json">${data}</script><div>Why naps?</div><div>For rest.</div></body>`;
  expect((await importTexts({ "naps.html": page })).article).toContain("## Why naps?\n\nFor *rest*.");
});

it("makes files of the pictures that stand in a page themselves, each once, and aligns columns", async () => {
  const png = "data:image/png;base64,iVBORw==";
  const svg = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
  const row = '<tr><td>a</td><td style="width: 9px; text-align: right">1</td></tr>';
  const table = `<table><tr><th>b</th><th>c</th></tr>${row}</table>`;
  const page = `<main><h2>Why?</h2><p>So <img src="${png}" alt="a"> <img src="${svg}" alt="b"> <img src="${png}" alt="c"></p>${table}<h2>How?</h2><p>So.</p></main>`;
  const { imported, lost, added } = await importTexts({ "in/my page.html": page });
  expect([lost, added]).toEqual([[], []]);
  const taken = takeImages(imported, () => undefined);
  const [first, second] = ["my-page-pictures/picture-1.png", "my-page-pictures/picture-2.svg"];
  const { markdown } = taken.parts[0]!.answers[0]!;
  expect(markdown).toContain(`So ![a](${first}) ![b](${second}) ![c](${first})`);
  expect(markdown).toContain("| --- | --: |");
  const files = taken.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("latin1")]);
  expect(files).toEqual([
    [first, "\x89PNG"],
    [second, "<svg xmlns='http://www.w3.org/2000/svg'/>"],
  ]);
});
