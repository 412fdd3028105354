import { describe, expect, it, vi } from "vitest";
import type { Locators } from "../../src/model/locators.ts";
import type { Output, RenderContext, SiteExtras } from "../../src/output/output.ts";
import { type Again, madeArticles } from "../../src/site/again.ts";
import { readArticles } from "../../src/site/articles/read-articles.ts";
import { type BuildHow, buildFiles, wantedFiles } from "../../src/site/build-files.ts";
import type { BuildStep } from "../../src/site/build-steps.ts";
import { ContentError } from "../../src/site/content-error.ts";
import { NO_THEME } from "../../src/site/files/theme.ts";
import { createSession } from "../../src/site/session.ts";
import { folderWith } from "../helpers/folder.ts";

const source = (title: string) => `---\ntitle: ${title}\n---\n\n## Why? {#why}\n\n**So.** Because.\n`;

/** An output of one page that names what it was told; `name` is its name and its file. */
function fake(name: string, more: Partial<Output> = {}): Output {
  return {
    name,
    entry: () => `${name}.html`,
    mediaType: "text/html",
    label: () => ({ verb: name, name, about: name }),
    async *render(article, context) {
      const links = context.outputs.map((output) => output.name).join(" ");
      const { page, slide } = context.locators.get("why") ?? {};
      yield {
        path: `${name}.html`,
        kind: "page",
        content: `${article.meta.title}: ${links}; ${page} ${slide}`,
      };
    },
    ...more,
  };
}

const list = vi.hoisted(() => [] as Output[]);
vi.mock(import("../../src/site/outputs.ts"), async (original) => ({ ...(await original()), OUTPUTS: list }));

async function build(outputs: Output[], how: Partial<BuildHow> = {}, titles = ["A", "B"]) {
  list.splice(0, list.length, ...outputs);
  const folder = folderWith(Object.fromEntries(titles.map((title) => [`${title}.md`, source(title)])));
  const articles = await readArticles(folder, outputs);
  const session = createSession({});
  const setup = { session, settings: {}, theme: NO_THEME, kept: () => [], ...how };
  return (made = outputs) => buildFiles(articles, made, setup);
}

async function stepsOf(steps: AsyncIterable<BuildStep>): Promise<string[]> {
  const seen: string[] = [];
  for await (const step of steps) {
    if (step.kind === "file" && !/^(assets|sitemap|404)/.test(step.file.path)) seen.push(step.file.path);
    if (step.kind === "progress") seen.push(`${step.pages} pages`);
    if (step.kind === "diagnostics") seen.push(...step.diagnostics.map(({ code }) => code));
  }
  return seen;
}

async function textOf(steps: AsyncIterable<BuildStep>, path: string): Promise<string> {
  for await (const step of steps) {
    if (step.kind === "file" && step.file.path === path) return String(step.file.content);
  }
  throw new Error(`no ${path}`);
}

describe("a build", () => {
  it("gives one article after another in every output, and the shelf at the end", async () => {
    const start = await build([fake("one"), fake("two")]);
    expect(await stepsOf(start())).toEqual([
      "a/one.html",
      "a/two.html",
      "b/one.html",
      "b/two.html",
      "index.html",
    ]);
  });

  it("tells every output where things stand in all of them, whichever is made first", async () => {
    const paged = fake("paged", { usesBrowser: true, locate: async () => new Map([["why", { page: 4 }]]) });
    const slides = fake("slides", { locate: async () => new Map([["why", { slide: 2 }]]) });
    const start = await build([slides, paged]);
    expect(await textOf(start(), "a/slides.html")).toBe("A: slides paged; 4 2");
  });

  it("links to outputs that an earlier build left, with the page numbers of this session", async () => {
    const paged = fake("paged", { usesBrowser: true, locate: async () => new Map([["why", { page: 4 }]]) });
    const start = await build([fake("one"), paged], { kept: () => ["paged"] });
    expect(await textOf(start([list[0]!]), "a/one.html")).toBe("A: one paged; undefined undefined");
    await stepsOf(start([list[1]!]));
    expect(await textOf(start([list[0]!]), "a/one.html")).toBe("A: one paged; 4 undefined");
  });

  it("gives progress while an output is still at work", async () => {
    let finish = () => {};
    const locate = (_: unknown, { progress }: RenderContext) => {
      progress(7);
      return new Promise<Locators>((resolve) => {
        finish = () => resolve(new Map());
      });
    };
    const start = await build([fake("slow", { locate })], {}, ["A"]);
    for await (const step of start()) if (step.kind === "progress") finish();
    expect.assertions(0); // it would hang if progress came only with the next file
  });

  it("ends when rendering finds an error and no draft is wanted, tells it, and closes what was opened", async () => {
    const close = vi.fn(async () => {});
    const extras: SiteExtras = { of: () => 0, add: async () => [], async *finish() {}, close };
    const broken = fake("broken", {
      siteExtras: async () => extras,
      async *render(article, { report }) {
        const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
        report([
          {
            code: "handout/text-missing",
            severity: "error",
            file: article.file,
            span,
            message: "m",
            hint: "h",
          },
        ]);
        yield { path: "broken.html", kind: "page", content: "" };
      },
    });
    const start = await build([broken]);
    const seen: string[] = [];
    await expect(async () => {
      for await (const step of start()) if (step.kind === "diagnostics") seen.push(step.diagnostics[0]!.code);
    }).rejects.toThrow(ContentError);
    expect(seen).toEqual(["handout/text-missing"]);
    expect(close).toHaveBeenCalledOnce();
    const steps = await stepsOf((await build([broken], { draft: true }, ["A"]))());
    expect(steps).toEqual(["a/broken.html", "handout/text-missing", "index.html"]);
  });

  it("tells no warnings that are silenced, also of those that rendering finds", async () => {
    const warns = fake("warns", {
      async locate(article, { report }) {
        const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
        const more = { severity: "warning", file: article.file, span, message: "m", hint: "h" } as const;
        report([
          { code: "handout/text-low", ...more },
          { code: "slide/continued", ...more },
        ]);
        return new Map();
      },
    });
    const start = await build([warns], { silence: ["handout/text-low"] }, ["A"]);
    expect(await stepsOf(start())).toEqual(["slide/continued", "a/warns.html", "index.html"]);
  });

  it("lets an output end when nobody takes its files any more", async () => {
    const ended = vi.fn();
    const endless = fake("endless", {
      async *render() {
        try {
          for (let number = 0; ; number++) yield { path: `${number}.html`, kind: "page", content: "" };
        } finally {
          ended();
        }
      },
    });
    const start = await build([endless]);
    await textOf(start(), "a/3.html");
    expect(ended).toHaveBeenCalledOnce();
  });

  it("tells what belongs to the whole site about every file", async () => {
    let known: readonly string[] = [];
    const extras: SiteExtras = {
      of: ({ slug }) => slug,
      add: async (slug) => [{ path: `extra/${slug}`, content: String(slug), kind: "file" }],
      async *finish({ files, articles }) {
        known = files.map(({ path }) => path).filter((path) => !path.startsWith("assets/"));
        yield { path: "list", content: String(articles.length), kind: "file" };
      },
      close: async () => {},
    };
    const start = await build([fake("one", { siteExtras: async () => extras })]);
    const seen = await stepsOf(start());
    expect(seen).toEqual(["extra/a", "a/one.html", "extra/b", "b/one.html", "index.html", "list"]);
    expect(known).toEqual(["extra/a", "a/one.html", "extra/b", "b/one.html", "index.html", "404.html"]);
  });
});

it("tells what belongs to the whole site when all articles were added, before the last is made", async () => {
  const told: string[] = [];
  const extras: SiteExtras = {
    of: ({ slug }) => slug,
    add: async (slug) => [{ path: `extra/${slug}`, content: told.join(), kind: "file" }],
    complete: () => void told.push("complete"),
    async *finish() {},
    close: async () => {},
  };
  const one = fake("one", {
    siteExtras: async () => extras,
    async *render() {
      yield { path: "one.html", kind: "page", content: told.join() };
    },
  });
  const start = await build([one]);
  expect(await textOf(start(), "a/one.html")).toBe("");
  expect(await textOf(start(), "b/one.html")).toBe("complete");
});

describe("a build that is made again and again", () => {
  const again = (failed: Again["failed"] = () => {}): Again => ({
    made: madeArticles(),
    isWhole: false,
    signalOf: () => new AbortController().signal,
    failed,
  });

  it("makes what did not change no second time, and lists it all the same", async () => {
    const start = await build([fake("one")], { again: again() });
    expect(await stepsOf(start())).toEqual(["a/one.html", "b/one.html", "index.html"]);
    const sitemap = await textOf(start(), "sitemap.xml").catch(() => "none");
    expect(await stepsOf(start())).toEqual(["index.html"]);
    expect(await textOf(start(), "sitemap.xml").catch(() => "none")).toBe(sitemap);
  });

  it("makes pages again when what they say of another output has changed", async () => {
    const paged = fake("paged", { usesBrowser: true, locate: async () => new Map([["why", { page: 4 }]]) });
    const kept = () => ["one", "paged"];
    const start = await build([fake("one"), paged], { again: again(), kept });
    await stepsOf(start([fake("one")]));
    await stepsOf(start([paged]));
    expect(await textOf(start([fake("one")]), "a/one.html")).toBe("A: one paged; 4 undefined");
  });

  it("goes on when an article cannot be made, and tries it again the next time", async () => {
    const failures: unknown[] = [];
    let isBroken = true;
    const one = fake("one");
    const broken = fake("one", {
      render: (article, context) => {
        if (article.meta.title === "A" && isBroken) throw new Error("broken");
        return one.render(article, context);
      },
    });
    const start = await build([broken], { again: again((error) => failures.push(error)) });
    expect(await stepsOf(start())).toEqual(["b/one.html", "index.html"]);
    expect(failures).toEqual([new Error("broken")]);
    isBroken = false;
    expect(await stepsOf(start())).toEqual(["a/one.html", "index.html"]);
  });

  it("makes the pages that somebody looks at before all others", async () => {
    const articles = await readArticles(folderWith({ "a.md": source("A"), "b.md": source("B") }), []);
    const how = { session: createSession({}), settings: {}, theme: NO_THEME, kept: () => [] };
    const wanted: string[] = [];
    const only = (path: string) => path === "b/two.html";
    const two = fake("two", {
      async *render(_, { only }) {
        for (const path of ["other.html", "two.html"]) {
          if (only?.(path) === false) continue;
          wanted.push(path);
          yield { path, kind: "page", content: "" };
        }
      },
    });
    expect(await stepsOf(wantedFiles(articles, [two], how, only))).toEqual(["b/two.html"]);
    expect(wanted).toEqual(["two.html"]);
  });

  it("leaves out of those pages what cannot be made", async () => {
    const articles = await readArticles(folderWith({ "a.md": source("A"), "b.md": source("B") }), []);
    const how = { session: createSession({}), settings: {}, theme: NO_THEME, kept: () => [] };
    const one = fake("one");
    const broken = fake("one", {
      render: (article, context) => {
        if (article.meta.title === "A") throw new Error("broken");
        return one.render(article, context);
      },
    });
    expect(await stepsOf(wantedFiles(articles, [broken], how, () => true))).toEqual(["b/one.html"]);
  });
});
