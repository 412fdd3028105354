import type { Article, Passage } from "../model/article.ts";

/** What stands in an article for slides and speakers alone, and is in no text for readers. */
export function leftOut({ abstract, parts }: Article): readonly string[] {
  const passages: readonly Passage[] = [
    abstract,
    ...parts.flatMap((part) =>
      part.kind === "section" ? [part.body] : [part.intro, ...part.answers.map(({ body }) => body)],
    ),
  ];
  const slides = passages.some(({ slide }) => slide !== undefined) ? ["what only slides show"] : [];
  const notes = passages.some(({ speakerNotes }) => speakerNotes.length > 0) ? ["the speaker notes"] : [];
  const index = parts.some((part) => part.kind === "section" && part.showsIndex) ? ["the index"] : [];
  return [...slides, ...notes, ...index];
}
