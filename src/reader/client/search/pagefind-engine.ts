import type { SiteWords } from "../../search-index/search-data.ts";
import { plain, splitWords, type Word } from "../../search-words/split-words.ts";
import { site } from "../site.ts";
import type { Choice, Engine, Guess, Result } from "./engine.ts";
import { nearWords } from "./near-words.ts";
import { type Hit, type LoadedPagefind, loadPagefind, type Records } from "./pagefind.ts";
import { matchedWords, passagesOf } from "./pagefind-passages.ts";
import { proposalsFor } from "./proposals.ts";

/** The search by Pagefind. Rejects when it cannot be loaded. */
export async function pagefindEngine(): Promise<Engine> {
  const [loaded, answer] = await Promise.all([loadPagefind(), fetch(new URL("pagefind/words.json", site()))]);
  return engineWith(loaded, await answer.json(), document.documentElement.lang);
}

/**
 * A search by Pagefind in pages of this language (BCP 47). It guesses at typing errors when nothing has the words
 * as they were typed.
 */
export function engineWith(
  { records, search }: LoadedPagefind,
  { words, common }: SiteWords,
  lang: string,
): Engine {
  const isCommon = new Set(common);
  const find = async (typed: string, choice: Choice) => chosen(await search(typed), records, choice);
  return {
    experts: (article) => expertsOf(records, article),
    async find(typed, choice) {
      const plainly = await find(typed, choice);
      const asked = splitWords(typed, lang);
      const guesses = plainly.length > 0 ? [] : guessesOf(asked, words);
      const hits = guesses.length > 0 ? await find(corrected(typed, guesses), choice) : plainly;
      return {
        count: hits.length,
        results: (start, end) => Promise.all(hits.slice(start, end).map((hit) => resultOf(hit, isCommon))),
        guesses: hits.length > 0 ? await asWritten(guesses, hits, lang) : [],
        hasSome: false,
        perhaps:
          hits.length > 0
            ? []
            : proposalsFor(
                asked.map(({ word }) => word),
                words,
              ),
      };
    },
  };
}

function chosen(
  hits: readonly Hit[],
  { articles, experts, records }: Records,
  choice: Choice,
): readonly Hit[] {
  const article = articles.findIndex(([slug]) => slug === choice.article);
  const expert = experts.indexOf(choice.expert);
  return hits.filter(({ id }) => {
    const [ofArticle, byExpert] = records[id] ?? [];
    return (!choice.article || ofArticle === article) && (!choice.expert || byExpert === expert);
  });
}

function expertsOf({ articles, experts, records }: Records, article: string): readonly string[] {
  const place = articles.findIndex(([slug]) => slug === article);
  const here = new Set(
    Object.values(records).flatMap(([of, by]) => (by >= 0 && (!article || of === place) ? by : [])),
  );
  return experts.filter((_, index) => here.has(index));
}

/** For each word that no record has, the nearest that one has. */
function guessesOf(typed: readonly Word[], words: readonly string[]): readonly Guess[] {
  const known = new Set(words);
  return typed.flatMap(({ word, written }) => {
    const found = known.has(word) ? [] : nearWords(word, words).slice(0, 1);
    return found.length > 0 ? [{ typed: written, found }] : [];
  });
}

/** In so many of the best results a guess is looked for; their texts are shown, and loaded therefore, anyway. */
const LOOKED_AT = 5;

/** The guesses as the results have them, with accents and capitals, which the list of words lacks. */
async function asWritten(
  guesses: readonly Guess[],
  hits: readonly Hit[],
  lang: string,
): Promise<readonly Guess[]> {
  if (guesses.length === 0) return [];
  const texts = await Promise.all(hits.slice(0, LOOKED_AT).map((hit) => hit.data()));
  const words = texts.flatMap(({ raw_content }) => splitWords(raw_content, lang));
  const written = (guess: string) => words.find(({ word }) => word === guess)?.written ?? guess;
  return guesses.map(({ typed, found }) => ({ typed, found: found.map(written) }));
}

function corrected(typed: string, guesses: readonly Guess[]): string {
  return guesses.reduce((text, guess) => text.replace(guess.typed, guess.found[0]!), typed);
}

async function resultOf(hit: Hit, isCommon: ReadonlySet<string>): Promise<Result> {
  const found = await hit.data();
  const rare = matchedWords(found).filter((word) => !isCommon.has(plain(word)));
  const marks = rare.length > 0 ? rare : matchedWords(found);
  const passages = passagesOf(found, (word) => marks.includes(word));
  // A result's address has the host: what it has after the site's folder is what it had when it was indexed.
  return {
    url: new URL(found.url, site()).href.slice(site().href.length),
    title: found.meta.title ?? "",
    article: found.meta.article ?? "",
    expert: found.meta.expert,
    passages,
    marks,
  };
}
