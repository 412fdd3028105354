import { Document, type YAMLMap, type YAMLSeq } from "yaml";
import { interfaceLanguage } from "../../i18n/languages.ts";
import { STARTER_TEXTS, type StarterText } from "./starter-texts.ts";

/** What is known of an article before it is written. */
export interface Plan {
  readonly title: string;
  /** A language tag. */
  readonly lang: string;
  readonly experts: readonly PlannedExpert[];
  /** Without any, an example is asked. */
  readonly questions: readonly string[];
}

export interface PlannedExpert {
  readonly id?: string;
  readonly name: string;
}

/** Whether there is a text to start from in a language; there is one in English for any other. */
export function hasStarter(lang: string): boolean {
  return interfaceLanguage(lang) !== undefined;
}

/** The front matter of an article, with its lines. */
export function frontMatterText({ title, lang, experts }: Plan): string {
  const document = new Document({ title, lang, ...(experts.length > 0 ? { experts } : {}) });
  for (const one of (document.get("experts") as YAMLSeq<YAMLMap> | undefined)?.items ?? []) one.flow = true;
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}

/**
 * The Markdown of a small article: each question with an answer of each expert, in the words of the
 * language. `ids` are those of the experts, for the headings of their answers.
 */
export function articleText(plan: Plan, ids: readonly string[]): string {
  const text = STARTER_TEXTS[interfaceLanguage(plan.lang) ?? "en"] ?? STARTER_TEXTS.en!;
  const questions = plan.questions.length > 0 ? plan.questions : [text.question];
  const parts = questions.map((question, index) =>
    index === 0 ? firstQuestion(question, ids, text) : laterQuestion(question, ids, text),
  );
  const section = `## ${text.section} {.section}\n\n${text.sectionText}\n`;
  return [frontMatterText(plan), `${text.abstract}\n`, ...parts, section].join("\n");
}

function firstQuestion(question: string, ids: readonly string[], text: StarterText): string {
  const texts = [`${text.first}[^1]\n\n[^1]: ${text.footnote}`, text.second];
  const given = answers(ids, (index) => texts[index] ?? text.other);
  return `## ${question}\n\n${text.framing}\n\n${given}\n::: discuss\n${text.prompt}\n:::\n`;
}

function laterQuestion(question: string, ids: readonly string[], text: StarterText): string {
  return `## ${question}\n\n${answers(ids, () => text.other)}`;
}

/** An answer of each expert; one answer where there are none. */
function answers(ids: readonly string[], textOf: (index: number) => string): string {
  if (ids.length === 0) return `${textOf(0)}\n`;
  return ids.map((id, index) => `### ${id}\n\n${textOf(index)}\n`).join("\n");
}
