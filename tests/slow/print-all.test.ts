import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HandoutRenderer } from "../../src/handout/renderer.ts";
import { createSession } from "../../src/site/session.ts";
import { loadArticle } from "../../src/source/load.ts";
import { printAndCheck, SHEETS } from "../helpers/print-check.ts";
import { root } from "../helpers/root.ts";

const projects = readdirSync(join(root, "tests/projects")).map((name) =>
  join(root, "tests/projects", name, "input"),
);
const articles = [join(root, "content"), ...projects]
  .filter(existsSync)
  .flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [join(folder, name)] : [])),
  );

const session = createSession({ cache: false });
let renderer: HandoutRenderer;
beforeAll(async () => {
  const { openRenderer } = await import("../../src/handout/open-renderer.ts");
  renderer = await openRenderer(session);
});
afterAll(() => session.close());

describe.each(Object.entries(SHEETS))("on %s", (_name, sheet) => {
  it.each(articles)("meets PDF/UA and has every word in order: %s", async (path) => {
    const { article } = await loadArticle(path);
    const { faults } = await printAndCheck(article, sheet, { renderer, session, folder: dirname(path) });
    expect(faults).toEqual([]);
  });
});
