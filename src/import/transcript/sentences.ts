/** Longest sentence that is a heading, in characters; the longest that is one where no shorter one asks. */
const LONGEST = 180;
const LONGEST_ALONE = 300;

/** Fewest words with a content that a question has which is understood alone. */
const FEWEST_WORDS = 2;

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

/** A sentence, with the paragraph that it stands in and its place there. */
interface Placed {
  readonly sentence: string;
  readonly paragraph: number;
  readonly at: number;
  /** Whether it stands within quotation marks: somebody else asks it. */
  readonly isQuoted: boolean;
}

/**
 * Divides what an interviewer says: the sentence that asks with the most words that mean something is the question,
 * else the last one. One that says nothing alone (“Is that correct?”) has the sentence before it. Where it stands in
 * the midst of a paragraph, an ellipsis marks its place.
 */
export function splitQuestion(text: string): Asked {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => withWholeQuotations(sentencesOf(paragraph).flatMap(clausesOf)));
  const all = paragraphs.flatMap((sentences, paragraph) => placed(sentences, paragraph));
  const asking = all.filter(({ sentence }) => isAsking(sentence));
  const [asks, prompts] = [
    asking.some(({ isQuoted }) => !isQuoted),
    isPrompt(all.map(({ sentence }) => sentence)),
  ];
  const chosen = chosenOf(all, asking);
  if (!chosen) return { question: text.replace(/\s+/g, " ").trim(), rest: "", asks, prompts };
  const before = paragraphs[chosen.paragraph]![chosen.at - 1] ?? "";
  const joined = `${before}${chosen.sentence}`;
  const isBare = isAsking(chosen.sentence) && contentOf(chosen.sentence) < FEWEST_WORDS;
  const takesBefore = isBare && before !== "" && isWhole(joined) && joined.trim().length <= LONGEST;
  const from = takesBefore ? chosen.at - 1 : chosen.at;
  return {
    question: withoutHalfQuotes((takesBefore ? joined : chosen.sentence).replace(/\s+/g, " ").trim()),
    rest: restOf(paragraphs, chosen, from),
    asks,
    prompts,
  };
}

/** Marks of quotations. Each opens one or closes it, which of both is not always to be told. */
const QUOTES = /["“”„«»]/g;

function quotesIn(text: string): number {
  return (text.match(QUOTES) ?? []).length;
}

/** Whether a text ends with a quotation that has several sentences. */
function endsQuotation(text: string): boolean {
  return /["“”„«»][^"“”„«»]*[.!?…]\s[^"“”„«»]*["“”„«»]\s*$/u.test(text);
}

/** Sentences of a paragraph, of which those that stand in one quotation are one, from where the sentence begins. */
function withWholeQuotations(sentences: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let open = false;
  sentences.forEach((sentence, index) => {
    if (open) whole[whole.length - 1] += sentence;
    else whole.push(sentence);
    // A quotation that nothing closes is a slip, and ends with its sentence.
    const isOdd = quotesIn(sentence) % 2 === 1;
    const isClosed = sentences.slice(index + 1).some((later) => quotesIn(later) % 2 === 1);
    if (isOdd) open = !open && isClosed;
  });
  return whole;
}

function placed(sentences: readonly string[], paragraph: number): readonly Placed[] {
  let marks = 0;
  return sentences.map((sentence, at) => {
    // What is asked up to the end of a quotation of several sentences is asked in it.
    const isQuoted = marks % 2 === 1 || (isAsking(sentence) && endsQuotation(sentence));
    marks += quotesIn(sentence);
    return { sentence, paragraph, at, isQuoted };
  });
}

function chosenOf(all: readonly Placed[], asking: readonly Placed[]): Placed | undefined {
  const fits = ({ sentence, isQuoted }: Placed, longest = LONGEST) =>
    !isQuoted &&
    isWhole(sentence) &&
    sentence.trim().length <= longest &&
    (sentence.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST;
  const weight = ({ sentence }: Placed) => contentOf(sentence) * (TAG.test(sentence) ? 0.5 : 1);
  const [best] = asking
    .filter((each) => fits(each))
    .sort((a, b) => weight(b) - weight(a) || b.sentence.length - a.sentence.length);
  const prompt = all.find((each) => fits(each) && PROMPT.test(each.sentence.trim()));
  return (
    best ??
    prompt ??
    asking.findLast((each) => fits(each, LONGEST_ALONE)) ??
    all.findLast((each) => fits(each)) ??
    asking.at(-1)
  );
}

/** All but the question, whose sentences begin at `from` in its paragraph. */
function restOf(paragraphs: readonly (readonly string[])[], chosen: Placed, from: number): string {
  const rest = paragraphs.map((sentences, paragraph) => {
    if (paragraph !== chosen.paragraph) return sentences.join("").trim();
    const before = sentences.slice(0, from).join("").trim();
    const after = sentences
      .slice(chosen.at + 1)
      .join("")
      .trim();
    return before !== "" && after !== "" ? `${before} … ${after}` : before + after;
  });
  return rest.filter((paragraph) => paragraph !== "").join("\n\n");
}

/** A question that only asks for a nod: “…, right?” */
const TAG =
  /(?:^|[\s,–—-])(?:right|correct|no|yes|yeah|okay|is that (?:right|correct|true)|isn[’']t (?:it|that)|don[’']t you)\s*\?[\s"”]*$/iu;

/** Words of four letters and more that say little of what is asked. */
const LITTLE = new Set(
  "that this what with have your they there about would could should think does right correct some kind going when where which then than from just like really know want gonna here been were will them these those into also very much more most only other sort say said mean well okay yeah".split(
    " ",
  ),
);

/** How many words of a sentence mean something; of scripts without blanks, how many pairs of signs. */
function contentOf(sentence: string): number {
  const words =
    sentence.toLowerCase().match(/[\p{L}\p{N}]{4,}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}/gu) ?? [];
  return new Set(words.filter((word) => !LITTLE.has(word))).size;
}

/** Where a question begins within a long sentence: “…, and I wonder - how do they choose?” */
const CLAUSE =
  /(?<=\s(?:-{1,2}|–|—)|\.{3}["”]?|…)\s+(?=(?:(?:and|or|so|but) )?(?:how|what|why|who|when|where|which|do|does|did|is|are|was|were|can|could|should|would|will|have|has)\s[^?]*\?)/iu;

/** A sentence that asks and is too long for a heading, divided before the question. */
function clausesOf(sentence: string): readonly string[] {
  if (sentence.trim().length <= LONGEST || !isAsking(sentence)) return [sentence];
  const at = [...sentence.matchAll(new RegExp(CLAUSE, "giu"))].at(-1)?.index;
  if (at === undefined || contentOf(sentence.slice(at)) < FEWEST_WORDS) return [sentence];
  return [sentence.slice(0, at), sentence.slice(at)];
}

/** A sentence that was cut out of a quotation has only one of its marks. */
function withoutHalfQuotes(text: string): string {
  return quotesIn(text) === 1 ? text.replace(QUOTES, "") : text;
}

/** Whether brackets, stars and marks of code in a text are closed in it. */
function isWhole(text: string): boolean {
  const bare = text.replace(/\\\[[^[\]]*\]/g, "").replace(/\\./g, "");
  const count = (sign: string) => bare.split(sign).length - 1;
  return (
    count("[") === count("]") && count("(") === count(")") && count("*") % 2 === 0 && count("`") % 2 === 0
  );
}
