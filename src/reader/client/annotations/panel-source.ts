import { words } from "../words.ts";
import type { Annotation, Quote } from "./annotation.ts";
import { findQuote, quoteAt } from "./find-quote.ts";
import { markdownOf } from "./markdown.ts";
import type { Shown } from "./marks.ts";
import type { Notebook } from "./notebook.ts";
import { type ArticlePage, addressOf, fileAt } from "./page.ts";
import type { PanelSource } from "./panel.ts";
import { quotationAddress } from "./quotation.ts";
import { findableText, scopeNamed, textOf } from "./scope-text.ts";
import { readWebAnnotations, webAnnotations } from "./web-annotation.ts";

/** What the list shows of a notebook; `shown` gives what is on the page. */
export function panelSource(
  page: ArticlePage,
  notebook: Notebook,
  shown: () => readonly Shown[],
): PanelSource {
  const put = (annotation: Annotation) =>
    notebook.put([{ ...annotation, modified: new Date().toISOString() }]);
  const sorted = () => [...notebook.all()].sort(byPlace);
  const address = (each: Annotation) => quotationAddress(page, each.file, each.scope, findableQuote(each));
  const name = page.folder.pathname.split("/").at(-2) || "notes";
  return {
    groups() {
      const here = new Set(shown().map(({ annotation }) => annotation));
      const rest = sorted().filter((each) => !here.has(each));
      const isLost = ({ file, scope }: Annotation) => file === page.file || scopeNamed(scope) !== undefined;
      return [
        { heading: words().notesOnPage ?? "", annotations: sorted().filter((each) => here.has(each)) },
        { heading: words().notesElsewhere ?? "", annotations: rest.filter((each) => !isLost(each)) },
        { heading: words().notesLost ?? "", annotations: rest.filter(isLost) },
      ];
    },
    warnings: () => [
      ...(notebook.isKept() ? [] : [words().notKept ?? ""]),
      ...(notebook.unreadable() === undefined ? [] : [words().notesUnreadable ?? ""]),
    ],
    unreadable: notebook.unreadable,
    href: address,
    edit: (annotation, note) => put({ ...annotation, note }),
    remove: ({ id }) => notebook.remove(id),
    restore: put,
    files: () => [
      {
        label: "Web Annotation (JSON)",
        name: `${name}-notes.json`,
        type: "application/ld+json",
        text: () => webAnnotations(sorted(), page.title, (file) => addressOf(page, file)),
      },
      {
        label: "Markdown",
        name: `${name}-notes.md`,
        type: "text/markdown",
        text: () => markdownOf(sorted(), page.title, address),
      },
    ],
    read(text) {
      const found = readWebAnnotations(text, (source) => fileAt(page, source));
      if (found.length > 0) notebook.put(found);
      return found.length;
    },
  };
}

/** The words of an annotation as browsers look for them; as they are kept where they are not on the page. */
function findableQuote(annotation: Annotation): Quote {
  const scope = scopeNamed(annotation.scope);
  const text = scope && textOf(scope);
  const place = text && findQuote(text.text, annotation.quote, annotation);
  return place ? quoteAt(findableText(text), place) : annotation.quote;
}

/** In the order of the pages, and on each in that of the text. */
function byPlace(a: Annotation, b: Annotation): number {
  return a.file.localeCompare(b.file) || a.scope.localeCompare(b.scope) || a.start - b.start;
}
