import { expect, it } from "vitest";
import { makeHandout } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";

const STEMS = ["lorem", "ipsum", "dolorosa", "sit", "consequence"];
const words = (count: number) => Array.from({ length: count }, (_, at) => STEMS[at % STEMS.length]).join(" ");
/** Ends of questions: in a long paragraph, with a short one, with a list. */
const ENDS = ["", "\n\nA short one.", "\n\n- one\n- two\n- three"];
/** Half a line more from one to the next, from just short of a page on. */
const QUESTIONS = Array.from({ length: 8 }, (_, step) =>
  ENDS.map((end) => `**So.** ${words(236 + step * 6)}${end}`),
).flat();
/** Running head and folio. */
const FURNITURE = 2;

it("no question that has pages of its own ends on one with a line or two", async () => {
  const sections = QUESTIONS.map((text, index) => `## Q${index}? {#q${index}}\n\n${text}\n`).join("\n");
  const made = await makeHandout(
    `---\ntitle: T\nhandout: { paper: A5, questions: page }\n---\n\n${sections}\n`,
    { cache: false },
  );
  expect(made.lost).toEqual([]);
  const { pages } = await readPdf(made.files[0]!.bytes);
  const starts = QUESTIONS.map((_, index) => made.locators.get(`q${index}`)!.page!);
  const ends = starts.map((start, index) => ({ start, end: (starts[index + 1] ?? pages.length + 1) - 1 }));
  const last = ends.filter(({ start, end }) => end > start).map(({ end }) => pages[end - 1]!.split("\n"));
  expect(last.length).toBeGreaterThan(12);
  for (const lines of last) expect(lines.length - FURNITURE, lines.join("\n")).toBeGreaterThanOrEqual(3);
  // Nor is a page left empty between what stands before the questions and the first of them.
  expect(pages.filter((page) => page.split("\n").length <= FURNITURE)).toEqual([]);
});
