import type { Words } from "../../i18n/words.ts";
import { type Html, html, lines } from "../../markup/html.ts";
import { COVER, TITLE } from "../files.ts";
import { pageId } from "../ids.ts";
import type { BookView, PageView } from "../view/book-view.ts";
import { addressOf } from "../view/page-context.ts";

/** Where a page of the handout begins in the book. */
export interface PlacedPage {
  readonly page: number;
  readonly file: string;
}

interface Entry {
  readonly text: string;
  readonly href: string;
  readonly entries?: readonly Entry[];
}

/**
 * The contents, in which reading systems find their lists as well: https://www.w3.org/TR/epub-33/#sec-nav.
 * The experts have a list of their own; those of pages and landmarks are for machines.
 */
export function contentsHtml({ pages }: BookView, placed: readonly PlacedPage[], words: Words): Html {
  const experts = pages.filter(({ body }) => body.kind === "expert");
  return lines(
    nav("doc-toc", "toc", words.contents, allEntries(pages, words)),
    experts.length > 0 &&
      html`<nav epub:type="experts" aria-labelledby="book.experts"><h2 id="book.experts">${words.experts}</h2>
${list(experts.map(expertEntry))}</nav>`,
    placed.length > 0 && pageList(placed),
    landmarks(pages, words),
  );
}

function nav(role: string, type: string, title: string, entries: readonly Entry[]): Html {
  return html`<nav role="${role}" epub:type="${type}"><h1>${title}</h1>
${list(entries)}</nav>`;
}

function list(entries: readonly Entry[]): Html {
  return html`<ol class="plain">${lines(entries.map(item))}</ol>`;
}

function item({ text, href, entries = [] }: Entry): Html {
  return html`<li><a href="${href}">${text}</a>${entries.length > 0 && list(entries)}</li>`;
}

/** All pages; those of experts stand together. */
function allEntries(pages: readonly PageView[], words: Words): readonly Entry[] {
  const experts = pages.filter(({ body }) => body.kind === "expert");
  return pages.flatMap((page) => {
    switch (page.body.kind) {
      case "cover":
      case "contents":
        return [];
      case "expert": {
        const entries = experts.map(({ file, title }) => ({ text: title, href: file }));
        return page === experts[0] ? [{ text: words.experts, href: page.file, entries }] : [];
      }
      default:
        return [entryOf(page)];
    }
  });
}

/** A page, and below a question the answers of its experts. */
function entryOf({ file, title, body }: PageView): Entry {
  if (body.kind !== "question") return { text: title, href: file };
  const entries = body.answers.flatMap(({ id, person }) =>
    person ? [{ text: person.name, href: addressOf("", file, id) }] : [],
  );
  return { text: title, href: file, entries };
}

function expertEntry({ file, title, body }: PageView): Entry {
  const answers = body.kind === "expert" ? body.answers : [];
  return {
    text: title,
    href: file,
    entries: answers.flatMap(({ question, href }) => (href === undefined ? [] : [{ text: question, href }])),
  };
}

function pageList(placed: readonly PlacedPage[]): Html {
  const items = placed.map(
    ({ page, file }) => html`<li><a href="${addressOf("", file, pageId(page))}">${page}</a></li>`,
  );
  return html`<nav role="doc-pagelist" epub:type="page-list" hidden="hidden"><ol>${lines(items)}</ol></nav>`;
}

/** The places that reading systems have buttons for. */
function landmarks(pages: readonly PageView[], words: Words): Html {
  const first = (kind: string) => pages.find(({ body }) => body.kind === kind);
  const start = first("question") ?? first("section");
  const glossary = pages.find(({ body }) => body.kind === "section" && body.isGlossary);
  const references = first("references");
  const all: readonly (readonly [type: string, href: string | undefined, text: string])[] = [
    ["cover", first("cover")?.file ?? COVER, pages[0]!.title],
    ["titlepage", TITLE, first("title")?.title ?? ""],
    ["toc", first("contents")?.file, words.contents],
    ["bodymatter", start?.file, words.startReading],
    ["glossary", glossary?.file, glossary?.title ?? ""],
    ["bibliography", references?.file, words.references],
  ];
  const items = all.flatMap(([type, href, text]) =>
    href === undefined ? [] : [html`<li><a epub:type="${type}" href="${href}">${text}</a></li>`],
  );
  return html`<nav epub:type="landmarks" hidden="hidden" aria-label="${words.contents}"><ol>${lines(items)}</ol></nav>`;
}
