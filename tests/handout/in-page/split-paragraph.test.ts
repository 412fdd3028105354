import { buildSync } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import type { ParsedSource } from "../../../src/handout/in-page/cut/pagedjs.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { root } from "../../helpers/root.ts";

let tab: Tab;
beforeAll(async () => {
  const contents = `import { splitParagraph } from "./src/handout/in-page/cut/split-paragraph.ts";
    Object.assign(window, { splitParagraph });`;
  const stdin = { contents, resolveDir: root, loader: "ts" } as const;
  const { outputFiles } = buildSync({ stdin, bundle: true, write: false, format: "iife" });
  tab = await openHandoutTab();
  await tab.run(outputFiles[0]!.text);
  return () => tab.close();
});

/** The first half is what stays of the paragraph, the second what is given; `shown` is the half on its page. */
interface Halves {
  readonly first: string;
  readonly second: string;
  readonly shown: string;
  /** The refs by which Paged.js finds elements, in order. */
  readonly refs: readonly string[];
}

/** Divides a paragraph at `|`, which is in a text of it, or before the element `at`; `shown` is its half on the page. */
function split(paragraph: string, shown: string, at?: string): Promise<Halves> {
  return tab.evaluate(
    ([html, page, selector]) => {
      const parse = (text: string) => {
        const template = document.createElement("template");
        template.innerHTML = text;
        return template.content;
      };
      const source: ParsedSource = parse(html!);
      source.indexOfRefs = {};
      const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
      let token: { node: Node; offset: number } = { node: source.querySelector(selector || "p")!, offset: 0 };
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const offset = text.data.indexOf("|");
        if (offset >= 0) token = { node: text, offset };
        text.data = text.data.replace("|", "");
      }
      const rendered = parse(page!).firstElementChild as HTMLElement;
      const first = source.firstElementChild as HTMLElement;
      const work = (window as unknown as { splitParagraph(...given: unknown[]): HTMLElement }).splitParagraph;
      const second = work(first, rendered, token, source);
      const refs = Object.entries(source.indexOfRefs);
      const isFound = refs.every(([ref, element]) => (element as HTMLElement).dataset.ref === ref);
      return {
        first: first.outerHTML,
        second: second.outerHTML,
        shown: rendered.outerHTML,
        refs: isFound ? refs.map(([ref]) => ref) : ["the index is wrong"],
      };
    },
    [paragraph, shown, at ?? ""] as const,
  );
}

it("what is in both halves has one id and two refs, and the second half belongs to the first", async () => {
  const halves = await split(
    '<p id="a" data-ref="1"><em id="b" data-ref="2">one | two</em> <b id="c" data-ref="3">three</b></p>',
    '<p id="a" data-ref="1"><em id="b" data-ref="2">one </em></p>',
  );
  expect(halves).toEqual({
    first: '<p id="a" data-ref="1"><em id="b" data-ref="2">one </em></p>',
    second:
      '<p data-ref="1+" data-piece="1" data-split-from="1"><em data-ref="2+"> two</em> <b id="c" data-ref="3">three</b></p>',
    shown: '<p id="a" data-ref="1" data-split-to="1"><em id="b" data-ref="2">one </em></p>',
    refs: ["1+", "2+"],
  });
});

it("a second half that is divided again still belongs to the first", async () => {
  const { second, shown } = await split(
    '<p data-ref="1+" data-piece="1" data-split-from="1">two |three</p>',
    '<p data-ref="1+" data-piece="1" data-split-from="1">two </p>',
  );
  expect(second).toBe('<p data-ref="1++" data-piece="1" data-split-from="1">three</p>');
  expect(shown).toContain('data-split-to="1"');
});

it("is divided before an element that nothing of is on the page", async () => {
  const { first, second } = await split(
    '<p data-ref="1">one <b data-ref="2">two</b> three</p>',
    '<p data-ref="1">one </p>',
    "b",
  );
  expect(first).toBe('<p data-ref="1">one </p>');
  expect(second).toContain('<b data-ref="2">two</b> three</p>');
});

it("a divided word has its hyphen on the first page, and no sign of Paged.js", async () => {
  const { second, shown } = await split(
    '<p data-ref="1">repre|\u00adsent</p>',
    '<p data-ref="1">repre\u200b</p>',
  );
  expect(second).toContain(">sent<");
  expect(shown).toContain(">repre-<");
});
