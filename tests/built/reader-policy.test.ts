import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { policyTag, videoNeeds } from "../../src/assets/policy.ts";
import { hashSource } from "../../src/markup/inline.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { runHere } from "../helpers/run-here.ts";
import { useServer } from "../helpers/server.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const pages = filesIn(site).filter((path) => path.endsWith(".html") && !path.includes("/talk/"));

describe("the content-security policy", () => {
  it("is on every page before everything that it applies to, and nothing is inline but the loader of fonts", () => {
    expect(pages.length).toBeGreaterThan(14);
    for (const path of pages) {
      const html = textOf(site, path);
      const inline = [
        ...html.matchAll(/<script(?![^>]* src=)(?![^>]*application\/ld\+json)[^>]*>(.*?)<\/script/gs),
      ];
      // The page for addresses that do not exist also looks for its site, and has some rules until it is found.
      const styles = [...html.matchAll(/<style>([^<]*)</g)];
      expect([inline.length, styles.length], path).toEqual(path === "404.html" ? [2, 1] : [1, 0]);
      const policy = policyTag(
        ...inline.map(([, script]) => ({ "script-src": hashSource(script!) })),
        ...styles.map(([, style]) => ({ "style-src": hashSource(style!) })),
      );
      expect(html.indexOf(policy), path).toBeGreaterThan(0);
      expect(html.indexOf(policy), path).toBeLessThan(html.search(/<(script|link|style)/));
      expect(html.match(/ style="| on[a-z]+="|href="javascript:/g), path).toBeNull();
    }
    expect(policyTag()).not.toMatch(/unsafe|\*|data:|https?:/);
    // Captions of videos are in the page, and nothing else is.
    expect(policyTag(videoNeeds("<video controls>")).match(/data:/g)).toHaveLength(1);
  });

  it.each(someOf(["http", "disk"]))("blocks nothing that a page needs, from %s", async (from) => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const complaints = complaintsOf(page, from === "disk" ? "" : server().host);
    const kinds = new Map(pages.map((path) => [path.replace(/(questions|experts)\/[^/]+$/, "$1/"), path]));
    for (const path of thorough ? pages : kinds.values()) {
      await page.goto(from === "disk" ? pathToFileURL(join(site, path)).href : server().url + path);
      const works = await page.evaluate(() => ({
        scripts: document.documentElement.classList.contains("js"),
        styles: getComputedStyle(document.body).display,
        data: document.querySelectorAll("summary, .tool").length,
      }));
      expect(works, path).toMatchObject({ scripts: true, styles: "grid" });
    }
    expect(complaints).toEqual([]);
  });

  it("blocks an inline script and an inline style, from disk as well", async () => {
    const folder = folderWith({});
    const html = textOf(site, "cancer-nanomedicine/index.html").replace(
      "</body>",
      '<script>document.title = "ran"</script><p id="styled" style="color: rgb(1, 2, 3)">x</p></body>',
    );
    writeFileSync(join(folder, "page.html"), html);
    const page = await open();
    await page.goto(pathToFileURL(join(folder, "page.html")).href);
    expect(await page.title()).not.toBe("ran");
    const colour = await page.locator("#styled").evaluate((p) => getComputedStyle(p).color);
    expect(colour).not.toBe("rgb(1, 2, 3)");
  });

  it.runIf(thorough)("does not block formulas, tables, code or images", async () => {
    const source = `---\ntitle: T\n---\n\n## Why?\n\n**So.** $\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$\n\n$$\n\\color{red}{x^2}\n$$\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n\`\`\`js\nlet a = 1;\n\`\`\`\n\n![dot](dot.svg){width=50%}\n`;
    const folder = folderWith({
      "a.md": source,
      "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
    });
    expect((await runHere(["build", "a.md", "--only", "reader", "-o", "out"], folder)).status).toBe(0);
    const page = await open();
    const complaints = complaintsOf(page, "");
    await page.goto(pathToFileURL(join(folder, "out/a/questions/why.html")).href);
    await page.locator("img").scrollIntoViewIfNeeded();
    expect(await page.locator("img").evaluate((img: HTMLImageElement) => img.complete)).toBe(true);
    const cells = await page.$$eval("mtd", (all) => all.map((cell) => getComputedStyle(cell).paddingRight));
    expect(Number.parseFloat(cells[0]!)).toBeGreaterThan(Number.parseFloat(cells[1]!));
    const fonts = await page.evaluate(async () => (await document.fonts.load('16px "STIX Two Math"')).length);
    expect(fonts).toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe("annotations at hypothes.is", () => {
  it("widen the policy by their hosts, load their script, and leave the reader's own out", async () => {
    const source = (annotations: string) => `---\ntitle: T\n${annotations}---\n\n## Why?\n\n**So.**\n`;
    const folder = folderWith({ "own.md": source(""), "public.md": source("annotations: hypothesis\n") });
    expect((await runHere(["build", ".", "--only", "reader", "-o", "out"], folder)).status).toBe(0);
    const [own, open] = ["own", "public"].map((name) => textOf(folder, `out/${name}/questions/why.html`));
    expect(own).not.toContain("hypothes");
    expect(own).toContain("data-notes=");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(open!)![1]!;
    const addresses = [...new Set(policy.match(/https:[^\s;]+/g))];
    expect(addresses).toEqual(["https://hypothes.is", "https://cdn.hypothes.is"]);
    expect(policy).toMatch(/script-src 'self' .*https:\/\/hypothes\.is https:\/\/cdn\.hypothes\.is;/);
    expect(open).toContain('<script async src="https://hypothes.is/embed.js"></script>');
    expect(open).not.toContain("data-notes=");
    expect(textOf(folder, "out/index.html")).not.toContain("hypothes");
  });
});
