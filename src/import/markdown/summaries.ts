/** What the summary of a folded answer says besides “answer”. */
const ANSWER =
  /^\W*(?:(?:click|show|see|view|reveal|toggle|expand|open)\b[\s\S]{0,20}(?:answers?|solutions?|me|here|expand)?|answers?|solutions?|antwort|lösung|respuesta|réponse|risposta|antwoord|resposta|ответ|答え|答案|정답|الإجابة)\W*$/iu;

/** Tells of a file whether the summary of a `<details>` says only that an answer follows: it repeats, or names one. */
export function plainSummaries(text: string): (words: string) => boolean {
  const counts = new Map<string, number>();
  for (const [, inner] of text.matchAll(/<summary(?:\s[^<>]*)?>([\s\S]*?)<\/summary>/gi)) {
    const words = inner!.replace(/<[^>]*>/g, "").trim();
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return (words) => ANSWER.test(words) || (counts.get(words) ?? 0) > 1;
}
