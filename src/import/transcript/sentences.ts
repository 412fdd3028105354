/** Longest sentence that is a heading, in characters. */
const LONGEST = 180;

/** Fewest letters of one that says what is asked. */
const FEWEST = 8;

/** A turn in two: what is asked, for the heading, and the rest of it. */
export interface Asked {
  readonly question: string;
  readonly rest: string;
  /** Whether a sentence asks something, by its mark. */
  readonly asks: boolean;
  /** Whether one begins as those do that ask for something: “Tell us …”. */
  readonly prompts: boolean;
}

/** How sentences begin that ask for something without a question mark. */
const PROMPT =
  /(?:^|[,;–—-] ?)(?:(?:and|so|well|then|please|maybe|now|okay),? )*(?:tell|talk|describe|explain|share|give|walk|take|speak|introduce|let[’']s (?:talk|start|hear)|i(?:[’']d| would| want to| wanted to|[’']m curious)|erzähl|beschreib|erklär|racont|parlez|parle |expliqu|cuént|cuent|descríb|explíq|raccont|parlaci|vertel|conte|fale|расскаж|опиши|话说|请|教えて)/iu;

/** Whether a text asks for something in one of its sentences. */
function isPrompt(sentences: readonly string[]): boolean {
  return sentences.some((sentence) => PROMPT.test(sentence.trim()));
}

/** Whether a sentence ends with a question mark, perhaps within quotation marks or brackets. */
export function isAsking(sentence: string): boolean {
  return /[?？؟;](?:["'”’»)\]*_]|\\\])*\s*$/u.test(sentence) && !/;\s*$/.test(sentence);
}

/** The sentences of a text, which together are all of it. */
export function sentencesOf(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const pieces = [...segmenter.segment(text)].map(({ segment }) => segment);
  const whole: string[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    // A sentence that starts with a small letter, or within brackets or a link, goes on.
    if (before !== undefined && (!isWhole(before) || /^\s*[\p{Ll}\])]/u.test(piece)))
      whole[whole.length - 1] = before + piece;
    else whole.push(piece);
  }
  return whole;
}

/**
 * Divides what an interviewer says: the longest sentence that asks is the question, else the last one. Where it
 * stands in the midst of a paragraph, an ellipsis marks its place.
 */
export function splitQuestion(text: string): Asked {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => sentencesOf(paragraph));
  const all = paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((sentence, at) => ({ sentence, paragraph, at })),
  );
  const fits = ({ sentence }: { sentence: string }) =>
    isWhole(sentence) &&
    sentence.trim().length <= LONGEST &&
    (sentence.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST;
  const asking = all.filter(({ sentence }) => isAsking(sentence));
  const [longest] = asking.filter(fits).sort((a, b) => b.sentence.length - a.sentence.length);
  const prompt = all.find((each) => fits(each) && PROMPT.test(each.sentence.trim()));
  const chosen = longest ?? prompt ?? all.findLast(fits) ?? asking.at(-1);
  const [asks, prompts] = [asking.length > 0, isPrompt(all.map(({ sentence }) => sentence))];
  if (!chosen) return { question: text.replace(/\s+/g, " ").trim(), rest: "", asks, prompts };
  const rest = paragraphs.map((sentences, paragraph) => {
    if (paragraph !== chosen.paragraph) return sentences.join("").trim();
    const before = sentences.slice(0, chosen.at).join("").trim();
    const after = sentences
      .slice(chosen.at + 1)
      .join("")
      .trim();
    return before !== "" && after !== "" ? `${before} … ${after}` : before + after;
  });
  return {
    question: withoutHalfQuotes(chosen.sentence.replace(/\s+/g, " ").trim()),
    rest: rest.filter((paragraph) => paragraph !== "").join("\n\n"),
    asks,
    prompts,
  };
}

/** A sentence that was cut out of a quotation has only one of its marks. */
function withoutHalfQuotes(text: string): string {
  return (text.match(/["“”]/g) ?? []).length === 1 ? text.replace(/["“”]/g, "") : text;
}

/** Whether brackets, stars and marks of code in a text are closed in it. */
function isWhole(text: string): boolean {
  const bare = text.replace(/\\\[[^[\]]*\]/g, "").replace(/\\./g, "");
  const count = (sign: string) => bare.split(sign).length - 1;
  return (
    count("[") === count("]") && count("(") === count(")") && count("*") % 2 === 0 && count("`") % 2 === 0
  );
}
