import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** An article with times of a recording says where that is. */
export const recordingIsNamed: Check = (article, report) => {
  if (article.meta.media !== undefined) return;
  const timed = questionsOf(article)
    .flatMap((question) => [question, ...question.answers])
    .find(({ start }) => start !== undefined);
  if (!timed) return;
  const hint = "add its address to the front matter, or its path beside the article: media: talk.mp3";
  report("media/not-named", timed.span, "nothing says where the recording is that has this time", hint);
};
