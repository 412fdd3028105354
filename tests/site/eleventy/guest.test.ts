import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { filesIn, keptFolder, textOf } from "../../helpers/folder.ts";
import { root } from "../../helpers/root.ts";
import { LIBRARY } from "../../helpers/run.ts";
import { thorough } from "../../helpers/thorough.ts";

/** A copy of the site of `tests/projects/eleventy-site`, where `triptych-press` is this checkout. */
function copyOfSite(): string {
  const folder = keptFolder();
  cpSync(join(root, "tests/projects/eleventy-site"), folder, { recursive: true });
  const guest = join(folder, "node_modules/triptych-press");
  mkdirSync(guest, { recursive: true });
  writeFileSync(join(guest, "package.json"), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(join(guest, "index.js"), `export { default } from ${JSON.stringify(LIBRARY)};`);
  mkdirSync(join(folder, "node_modules/@11ty"), { recursive: true });
  symlinkSync(
    join(root, "node_modules/@11ty/eleventy"),
    join(folder, "node_modules/@11ty/eleventy"),
    "junction",
  );
  return folder;
}

/** The file of Eleventy's own command. */
const ELEVENTY = join(root, "node_modules/@11ty/eleventy/cmd.cjs");

/** Adds the plugin with these options in place of the site's own. */
function configure(folder: string, ...instances: readonly string[]): void {
  const config = join(folder, "eleventy.config.js");
  const calls = instances.map((options) => `config.addPlugin(triptych, ${options});`).join(" ");
  const text = textOf(folder, "eleventy.config.js").replace(/config\.addPlugin\(triptych, .*/, () => calls);
  writeFileSync(config, text);
}

/** Builds the site again on every save, until the test is over. Gives what was said so far. */
function watch(folder: string): () => string {
  const child = spawn(process.execPath, [ELEVENTY, "--watch"], { cwd: folder });
  onTestFinished(async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return () => said;
}

/** Saves a file until something holds: a watcher may not yet look at the file when it says that it watches. */
async function saveUntil(path: string, text: string, holds: () => boolean): Promise<void> {
  const save = () => writeFileSync(path, text);
  save();
  const saving = setInterval(save, 5000);
  await vi.waitUntil(holds, { timeout: 150_000, interval: 50 }).finally(() => clearInterval(saving));
}

/** Builds the site. */
function build(folder: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ELEVENTY, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr };
}

describe("a guest in an Eleventy site", () => {
  let alone: string;
  let site: string;
  beforeAll(() => {
    alone = copyOfSite();
    site = copyOfSite();
    const runs = [build(alone, { TRIPTYCH: "off" }), build(site)];
    for (const { status, said } of runs) expect(status, said).toBe(0);
  });

  it("leaves every page of the site as it is without the plugin", () => {
    const own = filesIn(join(alone, "public"));
    expect(own).toEqual([
      "about/index.html",
      "feed.xml",
      "img/dot.svg",
      "index.html",
      "posts/first/index.html",
    ]);
    for (const path of own) {
      expect(textOf(join(site, "public"), path), path).toBe(textOf(join(alone, "public"), path));
    }
  });

  it("adds its pages below the path, and nothing elsewhere", () => {
    const own = [...filesIn(join(alone, "public")), "list.html", "count.txt"];
    const added = filesIn(join(site, "public")).filter((path) => !own.includes(path));
    expect(added).toContain("talks/qa/naps/index.html");
    expect(added).toContain("talks/qa/dreams/talk/index.html");
    expect(added).toContain("talks/qa/index.html");
    expect(added.filter((path) => !path.startsWith("talks/qa/"))).toEqual([]);
  });

  it("keeps its pages out of the site's layouts and transforms, and the articles out of its templates", () => {
    const page = textOf(join(site, "public"), "talks/qa/naps/questions/do-naps-help.html");
    expect(page).not.toContain("transformed");
    expect(page).not.toContain("<nav><a");
    expect(page).toContain("{{ this is no template }}");
  });

  it("gives the articles to the site's own templates, with addresses for the path prefix", () => {
    const list = textOf(join(site, "public"), "list.html").trim().split(/\n\s*/).slice(0, -1);
    expect(list).toEqual([
      "Why naps help (2025) sleep+memory, 1 by R. Kessler M. Oduya : /docs/talks/qa/naps/index.html [Reader /docs/talks/qa/naps/index.html] [Talk /docs/talks/qa/naps/talk/index.html]",
      "Dreams () , 1 by : /docs/talks/qa/dreams/index.html [Online-Fassung /docs/talks/qa/dreams/index.html] [Vortrag /docs/talks/qa/dreams/talk/index.html]",
    ]);
    expect(textOf(join(site, "public"), "count.txt").trim()).toBe("2");
  });

  it.runIf(thorough)("writes nothing when Eleventy is asked for data only", () => {
    const folder = copyOfSite();
    expect(build(folder, {}, ["--to=json"]).status).toBe(0);
    expect(() => filesIn(join(folder, "public"))).toThrow(/ENOENT/);
  });

  it("says with file and line what is wrong, fails, and leaves the pages of the build before", () => {
    const folder = keptFolder();
    cpSync(site, folder, { recursive: true });
    const before = filesIn(join(folder, "public"));
    const broken = join(folder, "site/articles/sub/dreams.md");
    writeFileSync(broken, "---\ntitle: Dreams\n---\n\n## Why?\n\n### XY\n\n::: notse\n");
    const { status, said } = build(folder);
    expect(status).not.toBe(0);
    expect(said).toMatch(/site[/\\]articles[/\\]sub[/\\]dreams\.md:9:1 error: there is no block ::: notse/);
    expect(said).toMatch(/2 errors(, \d+ \w+)*; nothing was built/);
    expect(said).not.toMatch(/^\s+at /m);
    expect(filesIn(join(folder, "public"))).toEqual(before);
  });

  it.runIf(thorough)("says which option it does not know, and where it looked for articles", () => {
    const folder = copyOfSite();
    configure(folder, '{ article: "site/articles" }');
    expect(build(folder).said).toContain(
      "the Triptych plugin has no option “article”: did you mean “articles”?",
    );
    configure(folder, '{ articles: "site/articles", settings: { singelFile: true } }');
    expect(build(folder).said).toContain(
      "the Triptych plugin has no setting “singelFile”: did you mean “singleFile”?",
    );
    configure(folder, '{ articles: "texts" }');
    expect(build(folder).said).toContain("there is no file or folder “texts”");
  });

  it.runIf(thorough)(
    "takes articles from several folders, also where their names mean something in globs",
    () => {
      const folder = copyOfSite();
      cpSync(join(folder, "site/articles/naps.md"), join(folder, "site/more (a) [b]/extra one.md"));
      configure(
        folder,
        '{ articles: "site/articles", path: "/qa/", only: ["reader"] }',
        '{ articles: "site/more (a) [b]", path: "more", only: ["reader"] }',
      );
      const { status, said } = build(folder);
      expect(status, said).toBe(0);
      expect(textOf(folder, "public/count.txt").trim()).toBe("3");
      expect(textOf(folder, "public/list.html")).toContain("/docs/more/extra-one/index.html");
      expect(filesIn(join(folder, "public"))).toEqual(
        expect.arrayContaining(["qa/naps/index.html", "more/extra-one/index.html", "index.html"]),
      );
      configure(folder, '{ articles: "site/articles" }', '{ articles: "site/more (a) [b]" }');
      expect(build(folder).said).toContain("added twice with the path “/articles”");
    },
  );

  it("says which outputs are still those of an earlier build", () => {
    const folder = keptFolder();
    cpSync(site, folder, { recursive: true });
    configure(folder, '{ articles: "site/articles", path: "talks/qa", only: ["reader"] }');
    const { status, said } = build(folder);
    expect(status, said).toBe(0);
    expect(said).toContain("[triptych] not made again, still those of an earlier build: talk\n");
    expect(filesIn(join(folder, "public"))).toContain("talks/qa/naps/talk/index.html");
  });

  it("replaces no page of the site", () => {
    const folder = copyOfSite();
    configure(folder, '{ articles: "site/articles", path: "/", only: ["reader"] }');
    const { status, said } = build(folder);
    expect(status).not.toBe(0);
    expect(said).toContain("“public/index.html” is a page of the site and one of Triptych");
    expect(textOf(folder, "public/index.html")).toContain("Welcome");
  });
});

it.runIf(thorough)("replaces no file of the site that no build of ours wrote", () => {
  const folder = copyOfSite();
  configure(folder, '{ articles: "site/articles", path: "qa", only: ["reader"] }');
  mkdirSync(join(folder, "public/qa"), { recursive: true });
  writeFileSync(join(folder, "public/qa/index.html"), "mine");
  writeFileSync(join(folder, "public/qa/other.html"), "mine");
  const { status, said } = build(folder);
  expect(status).not.toBe(0);
  expect(said).toMatch(
    /in “public\/qa”, “index.html” is not as a build left it.* give the plugin another path/,
  );
  expect(textOf(folder, "public/qa/index.html")).toBe("mine");
  rmSync(join(folder, "public/qa/index.html"));
  expect(build(folder).status).toBe(0);
  expect(textOf(folder, "public/qa/other.html")).toBe("mine");
  expect(build(folder).status).toBe(0);
});

describe("a guest in an Eleventy site that is watched", () => {
  it("shows a change, says what is wrong and keeps the last good pages until it is put right", async () => {
    const folder = copyOfSite();
    const said = watch(folder);
    const source = join(folder, "site/articles/naps.md");
    const good = textOf(folder, "site/articles/naps.md");
    const page = () => textOf(folder, "public/talks/qa/naps/index.html");
    await vi.waitUntil(() => said().includes("Watching"), { timeout: 150_000 });
    expect(page()).toContain("<title>Why naps help");

    const renamed = good.replace("Why naps help", "What naps do");
    await saveUntil(source, renamed, () => page().includes("<title>What naps do"));
    expect(textOf(folder, "public/list.html")).toContain("What naps do");

    await saveUntil(source, `${good}\n::: notse\n`, () =>
      said().includes("error: there is no block ::: notse"),
    );
    expect(page()).toContain("<title>What naps do");
    // Eleventy may still be writing its own files when ours are told to be wrong.
    await vi.waitUntil(() => textOf(folder, "public/count.txt").trim() === "2");

    await saveUntil(source, good, () => page().includes("<title>Why naps help"));
  });

  it.runIf(thorough)("says what keeps it from building, and leaves the pages", async () => {
    const folder = copyOfSite();
    const said = watch(folder);
    await vi.waitUntil(() => said().includes("Watching"), { timeout: 150_000 });
    const theme = join(folder, "site/articles/theme.css");
    await saveUntil(theme, "x", () => said().includes("theme.css:1:2 error: this is not valid CSS"));
    expect(filesIn(join(folder, "public"))).toContain("talks/qa/naps/index.html");
  });
});
