import { expect, it } from "vitest";
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
