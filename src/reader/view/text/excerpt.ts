import type Token from "markdown-it/lib/token.mjs";
import { type Html, html, lines, raw } from "../../../markup/html.ts";
import type { Answer, Part, Question, Target } from "../../../model/article.ts";
import { isNumbered } from "../../../model/numbered.ts";
import type { Prose } from "../../../model/prose.ts";
import type { ProseContext } from "../../../prose/context.ts";
import { crossReferenceText } from "../../../prose/cross-reference.ts";
import { cutBlock } from "../../../prose/cut-block.ts";
import { exhibitsIn } from "../../../prose/exhibits.ts";
import { renderProse } from "../../../prose/render-prose.ts";
import { shownTokens } from "../../../prose/visibility.ts";
import type { PageContext } from "../../page-context.ts";
import { beginning } from "./beginning.ts";
import { inShort } from "./in-short.ts";

/** What a cross-reference leads to, in short. */
export interface Excerpt {
  /** What it is called and where it is: `Figure 2 · Question 1`. */
  readonly name: string;
  /** A figure, table, equation or listing; of a longer text, its first words. */
  readonly html: Html;
}

/** A longer table or listing is cut to so many rows or lines. */
const ROWS = { table: 8, code: 16 } as const;
/** The most answers of a question that are told. */
const ANSWERS = 8;

/** The excerpt of what has an id; undefined when there is nothing to show of it. */
export function excerptOf(id: string, page: PageContext): Excerpt | undefined {
  const { article } = page;
  const target = article.targets.get(id);
  if (!target) return undefined;
  const part = article.parts.find((candidate) => candidate.id === (target.part ?? id));
  const context: ProseContext = {
    ...page.prose,
    ids: false,
    footnotes: "omit",
    imageLinks: false,
    citation: undefined,
  };
  const shown = shownOf(id, target, part, { ...page, prose: context });
  return shown && { name: nameOf(id, target, part, page), html: shown };
}

function nameOf(
  id: string,
  { kind }: Target,
  part: Part | undefined,
  { article, words }: PageContext,
): string {
  if (kind === "question" && part?.kind === "question") return words.question(part.number);
  const name = crossReferenceText(article, id, words);
  if (!part || !(isNumbered(kind) || kind === "heading")) return name;
  return `${name} · ${part.kind === "question" ? words.question(part.number) : part.heading.short}`;
}

function shownOf(id: string, target: Target, part: Part | undefined, page: PageContext): Html | undefined {
  const { article, prose: context } = page;
  const proses = part ? prosesOf(part) : [article.abstract.prose];
  switch (target.kind) {
    case "question":
      return part?.kind === "question" ? questionInShort(part, page) : undefined;
    case "section":
      return beginning(tokensOf(proses), context);
    case "answer": {
      const answer = part?.kind === "question" && part.answers.find((each) => each.id === id);
      return answer ? answerInShort(answer, page) : undefined;
    }
    case "figure":
    case "table":
    case "equation":
    case "listing":
      return exhibit(id, proses, page) ?? beginning(from(id, proses), context);
    case "heading":
      // The words of the heading are in the name already.
      return beginning(from(id, proses).slice(2), context);
    case "paragraph":
    case "anchor":
      return beginning(from(id, proses), context);
    case "note":
      return undefined;
  }
}

function prosesOf(part: Part): readonly Prose[] {
  const prompts = part.prompts.map(({ prose }) => prose);
  if (part.kind === "section") return [part.body.prose, ...prompts];
  return [part.intro.prose, ...part.answers.map(({ body }) => body.prose), ...prompts];
}

function tokensOf(proses: readonly Prose[]): readonly Token[] {
  return proses.flatMap(({ tokens }) => shownTokens(tokens, "reader"));
}

/** The tokens from the one on that has an id, or has something with that id in its text. */
function from(id: string, proses: readonly Prose[]): readonly Token[] {
  const tokens = tokensOf(proses);
  const has = (token: Token) => token.attrGet("id") === id;
  const at = tokens.findIndex((token) => has(token) || token.children?.some(has));
  return at < 0 ? [] : tokens.slice(at);
}

function exhibit(id: string, proses: readonly Prose[], { prose, words }: PageContext): Html | undefined {
  const found = proses.flatMap((each) => exhibitsIn(each, "reader")).find(({ label }) => label?.id === id);
  if (!found) return undefined;
  const cut = cutBlock(found.prose);
  if (!cut || cut.rows.length <= ROWS[cut.kind]) return raw(renderProse(found.prose, prose));
  return lines(
    raw(renderProse(cut.part(0, ROWS[cut.kind]), prose)),
    html`<p class="further">${cut.kind === "table" ? words.furtherRows : words.furtherLines} …</p>`,
  );
}

/** The question in full and, for each answer, who says what in a few words. */
function questionInShort({ heading, answers }: Question, page: PageContext): Html {
  const said = answers.flatMap(({ expert, position, keyPoints }) => {
    const short = position?.prose ?? keyPoints[0]?.prose;
    if (!short) return [];
    const who = expert && html`<span class="speaker">${expert.shortName}</span> `;
    return [html`<li data-colour="${expert?.colour ?? ""}">${who}${inShort(short, page)}</li>`];
  });
  return lines(
    html`<p><strong>${inShort(heading.prose, page)}</strong></p>`,
    said.length > 0 && html`<ul class="plain">${said.slice(0, ANSWERS)}</ul>`,
    said.length > ANSWERS && html`<p class="further">…</p>`,
  );
}

function answerInShort({ position, body }: Answer, page: PageContext): Html | undefined {
  return lines(
    position && html`<p class="position">${inShort(position.prose, page)}</p>`,
    beginning(shownTokens(body.prose.tokens, "reader"), page.prose),
  );
}
