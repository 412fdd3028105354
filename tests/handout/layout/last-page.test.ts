import { expect, it } from "vitest";
import { makeHandout } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";
import { thorough } from "../../helpers/thorough.ts";

const STEMS = ["lorem", "ipsum", "dolorosa", "sit", "consequence"];
const words = (count: number) => Array.from({ length: count }, (_, at) => STEMS[at % STEMS.length]).join(" ");
/** How questions end: with a long paragraph, a short one, a list. */
const ENDS = ["", "\n\nA short one.", "\n\n- one\n- two\n- three"];
/** Each question is half a line longer than the one before; the first fills nearly a page. */
const QUESTIONS = Array.from({ length: 8 }, (_, step) =>
  ENDS.map((end) => `**So.** ${words(316 + step * 7)}${end}`),
).flat();
/** Running head and folio. */
const NO_TEXT_LINES = 2;

it.runIf(thorough)("the last page of a question never has only a line or two", async () => {
  const sections = QUESTIONS.map((text, index) => `## Q${index}? {#q${index}}\n\n${text}\n`).join("\n");
  const made = await makeHandout(
    `---\ntitle: T\nhandout: { paper: A5, questions: page }\n---\n\n${sections}\n`,
    { cache: false },
  );
  expect(made.findings).toEqual([]);
  const { pages } = await readPdf(made.bytes);
  const starts = QUESTIONS.map((_, index) => made.locators.get(`q${index}`)!.page!);
  const ends = starts.map((start, index) => ({ start, end: (starts[index + 1] ?? pages.length + 1) - 1 }));
  const last = ends.filter(({ start, end }) => end > start).map(({ end }) => pages[end - 1]!.split("\n"));
  expect(last.length).toBeGreaterThan(12);
  for (const lines of last) expect(lines.length - NO_TEXT_LINES, lines.join("\n")).toBeGreaterThanOrEqual(3);
  // No page is empty between the front pages and the first question.
  expect(pages.filter((page) => page.split("\n").length <= NO_TEXT_LINES)).toEqual([]);
});
