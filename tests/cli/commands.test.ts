import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { root } from "../helpers/root.ts";
import { triptych } from "../helpers/run.ts";
import { runHere } from "../helpers/run-here.ts";
import { thorough } from "../helpers/thorough.ts";

const GOOD = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** So it is.\n";
const BAD = "---\ntitle: Naps\ntitel: x\n---\n\n## Why?\n\n**A.** [](#gone)\n\n::: notes\n";

describe("triptych check", () => {
  it("lists every fault with its line and exits with 1", () => {
    const run = triptych(["check", "naps.md"], folderWith({ "naps.md": BAD }));
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("naps.md:3:1 error: unknown key “titel” [front-matter/unknown-key]");
    expect(run.stdout).toContain("  3 | titel: x\n    | ^^^^^\n    = did you mean “title”?");
    expect(run.stdout).toContain("naps.md:8:11 error: nothing has the id “gone”");
    expect(run.stdout).toContain("naps.md:10:1 error: the block ::: notes is never closed");
    expect(run.stdout).toMatch(/3 errors\nto show it as it is, .*: triptych build --draft naps\.md\n$/);
    expect(run.stderr).toBe("");
  });

  it("speaks JSON to tools", async () => {
    const run = await runHere(["check", "naps.md", "--format", "json"], folderWith({ "naps.md": BAD }));
    const codes = (JSON.parse(run.stdout) as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(["front-matter/unknown-key", "link/target-missing", "block/unclosed"]);
  });

  it.runIf(thorough)("speaks to GitHub and in SARIF, with paths from the top of the repository", () => {
    const folder = folderWith({ "texts/my naps.md": BAD, "texts/good.md": GOOD });
    const github = (...args: string[]) =>
      triptych(["check", ...args, "--format", "github"], join(folder, "texts"), { GITHUB_WORKSPACE: folder });
    const run = github("my naps.md");
    expect(run.status).toBe(1);
    expect(run.stdout.split("\n")[0]).toBe(
      "::error file=texts/my naps.md,line=3,endLine=3,col=1,endColumn=5,title=front-matter/unknown-key::unknown key “titel”%0Adid you mean “title”?",
    );
    expect(run.stdout).not.toContain("--draft");
    expect(github("good.md")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    const sarif = triptych(["build", "texts/my naps.md", "--only", "reader", "--format", "sarif"], folder);
    const { results } = (JSON.parse(sarif.stdout) as Log).runs[0]!;
    expect(results!.map(({ ruleId }) => ruleId)).toContain("block/unclosed");
    expect(JSON.stringify(results)).toContain('"uri":"texts/my%20naps.md"');
  });

  it("is content with a good article, and with silenced warnings", async () => {
    const folder = folderWith({ "good.md": GOOD, "plain.md": "---\ntitle: P\n---\n\n## Why?\n\nBecause.\n" });
    expect(await runHere(["check", "good.md"], folder)).toMatchObject({
      status: 0,
      stdout: "1 article, nothing to correct\n",
    });
    expect((await runHere(["check", "."], folder)).stdout).toContain("1 warning");
    const silent = await runHere(["check", ".", "--silence", "answer/no-key-point"], folder);
    expect(silent).toMatchObject({ status: 0, stdout: "2 articles, nothing to correct\n" });
  });

  it("silences no errors", async () => {
    const run = await runHere(["check", ".", "--silence", "block/unclosed"], folderWith({ "naps.md": BAD }));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("only warnings and remarks can be silenced");
  });
});

describe("what is wrong with the call or the machine", () => {
  it.each([
    ["a source that is not there", ["check", "gone.md"], "there is no file or folder “gone.md”"],
    [
      "a folder without articles",
      ["build", "."],
      "there is no article (a .md file) in “.”: triptych new my-article writes one",
    ],
    [
      "an unknown output",
      ["build", "naps.md", "--only", "brochure"],
      "outputs are reader, talk, handout, epub",
    ],
    ["an unknown option", ["build", "naps.md", "--outptu", "x"], "unknown option '--outptu'"],
    ["an unknown command", ["biuld", "naps.md"], "unknown command 'biuld'"],
  ])("%s is one clear line and exit 2", async (_name, args, message) => {
    const run = await runHere(args, folderWith({ "notes.txt": "" }));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it("a folder that cannot be written is one clear line and exit 2", async () => {
    const folder = folderWith({ "naps.md": GOOD, file: "" });
    const run = await runHere(["build", "naps.md", "--only", "reader", "-o", "file/_site"], folder);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toBe(
      "triptych: the folder “file/_site” cannot be written: a file stands where a folder is needed (ENOTDIR)\n",
    );
  });

  it("no browser to set the handout with is one clear line and exit 2, and the site stays", async () => {
    const folder = folderWith({ "naps.md": GOOD });
    expect((await runHere(["build", "naps.md", "--only", "reader"], folder)).status).toBe(0);
    const before = filesIn(folder);
    const run = await runHere(["build", "naps.md", "--chromium", "/nowhere/chrome"], folder);
    expect(run.status).toBe(2);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain("/nowhere/chrome");
    expect(filesIn(folder)).toEqual(before);
  });
});

describe("triptych", () => {
  it("says its version, and its exit codes in the help", () => {
    const { version } = JSON.parse(textOf(root, "package.json")) as { version: string };
    expect(triptych(["--version"], root)).toMatchObject({ status: 0, stdout: `${version}\n` });
    const help = triptych(["--help"], root);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain("Exit codes: 0 all is well, 1 an article has errors, 2 ");
  });
});

describe("triptych theme", () => {
  it.runIf(thorough)("writes a theme that changes nothing, and over no other", async () => {
    const folder = folderWith({ "texts/naps.md": GOOD });
    expect((await runHere(["build", "texts", "--only", "reader"], folder)).status).toBe(0);
    const before = textOf(folder, "_site/assets/reader.css");
    expect((await runHere(["theme", "texts"], folder)).stdout).toMatch(/^texts\/theme\.css is written\. /);
    expect((await runHere(["build", "texts", "--only", "reader"], folder)).status).toBe(0);
    expect(textOf(folder, "_site/assets/reader.css")).toBe(before);
    const theme = textOf(folder, "texts/theme.css");
    expect(await runHere(["theme"], join(folder, "texts"))).toMatchObject({
      status: 2,
      stderr: "triptych: “theme.css” is there already\n",
    });
    expect(textOf(folder, "texts/theme.css")).toBe(theme);
    expect((await runHere(["theme", "gone"], folder)).stderr).toContain("there is no folder “gone”");
  });
});

describe("triptych schema", () => {
  it("prints what the package has, of an article or of triptych.yaml", async () => {
    expect(await runHere(["schema"], root)).toMatchObject({
      status: 0,
      stdout: textOf(root, "schema/article.json"),
    });
    expect((await runHere(["schema", "site"], root)).stdout).toBe(textOf(root, "schema/site.json"));
    expect(await runHere(["schema", "book"], root)).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("what a command works on", () => {
  const ARTICLES = { "naps.md": GOOD, "texts/owls.md": GOOD, "README.md": "# Us", "notes.md": "## Usage" };

  it("is the folder that it stands in, without arguments, and says what it takes and passes over", async () => {
    const folder = folderWith(ARTICLES);
    expect(await runHere(["check"], folder)).toMatchObject({
      status: 0,
      stdout: "2 articles, nothing to correct\n",
      stderr:
        "taken: naps.md, texts/owls.md\npassed over: README.md (by its name), notes.md (it has no front matter and no ## question)\n",
    });
    expect((await runHere(["check", "texts"], folder)).stderr).toBe("");
    expect((await runHere(["build", "--only", "reader"], folder)).stdout).toContain("_site/owls/index.html");
  });

  it.runIf(thorough)("may be several files and folders, each taken once", async () => {
    const folder = folderWith({ ...ARTICLES, "theme.css": ":root { --accent: #123456 }" });
    const run = await runHere(["build", "texts", "naps.md", "texts/owls.md", "--only", "reader"], folder);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("2 articles");
    expect(textOf(folder, "_site/assets/reader.css")).toContain("#123456");
    const bad = folderWith({ "my naps.md": BAD, "naps.md": GOOD });
    expect((await runHere(["check", "my naps.md", "naps.md"], bad)).stdout).toMatch(
      / --draft "my naps\.md" naps\.md\n$/,
    );
  });

  it.each([
    ["a slip of the pen", "naps.mdd", "naps.md"],
    ["another ending", "naps.txt", "naps.md"],
    ["no ending", "naps", "naps.md"],
    ["other capitals", "Texts/OWLS.md", "texts/owls.md"],
    ["a folder that is spelled almost right", "text/owls.md", "texts/owls.md"],
    ["another folder", "owls.md", "texts/owls.md"],
  ])("may be meant where there is nothing: %s", async (_name, given, meant) => {
    const run = await runHere(["check", given], folderWith(ARTICLES));
    expect(run).toMatchObject({
      status: 2,
      stderr: `triptych: there is no file or folder “${given}”: did you mean “${meant}”?\n`,
    });
  });
});

describe("triptych build", () => {
  it("leaves the last good site untouched when the article has errors", () => {
    const folder = folderWith({ "naps.md": GOOD, "bad/naps.md": BAD });
    expect(triptych(["build", "naps.md", "--only", "reader,talk"], folder).status).toBe(0);
    const before = filesIn(folder).map((path) => textOf(folder, path));
    const run = triptych(["build", "bad/naps.md", "--only", "reader,talk"], folder);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("3 errors");
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(filesIn(folder).map((path) => textOf(folder, path))).toEqual(before);
  });

  it("says where the outputs are and how long each took", async () => {
    const folder = folderWith({ "naps.md": GOOD });
    const run = await runHere(["build", "naps.md", "--only", "reader,talk", "-o", "out/"], folder);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/reader .* \d+\.\d s {2}out\/naps\/index\.html/);
    expect(run.stdout).toMatch(/talk .* \d+\.\d s {2}out\/naps\/talk\/index\.html/);
    expect(run.stdout).toMatch(/1 article in \d+\.\d s: open out\/index\.html/);
    expect(run.stdout).not.toContain("earlier");
    expect(run.stderr).toBe("");
    const again = await runHere(["build", "naps.md", "--only", "reader", "-o", "out/"], folder);
    expect(again.stdout).toContain("not made again, still those of an earlier build: talk\n");
  });

  it("runs nothing that lies beside the article", async () => {
    const folder = folderWith({
      "naps.md": GOOD,
      ".eleventy.js": "throw new Error('config was run');",
      "eleventy.config.js": "throw new Error('config was run');",
      "page.11ty.js": "throw new Error('template was run');",
      "other.md": GOOD,
    });
    const run = await runHere(["build", "naps.md", "--only", "reader"], folder);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(join(folder, "_site", "other"))).toBe(false);
  });
});
