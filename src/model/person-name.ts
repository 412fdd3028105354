/** A person's name, read from the one text that people write. */
export interface PersonName {
  /** As it is shown: given names first, with titles and degrees as written. */
  readonly shown: string;
  /** The words before the family name, without titles. */
  readonly given: readonly string[];
  /** The family name with its particles (`van der Berg`), without degrees. A name without capitals is whole. */
  readonly family: string;
  /** Whether what stands after a comma may be a given name or something else, such as a place. */
  readonly isDoubtful: boolean;
}

/** Words before a name that are no part of it, in small letters. Those with a full stop are names without it. */
const TITLES = new Set(
  `prof prof. prof.dr. professor professorin univ.-prof. apl. dr dr. dra dra. drs. doctor pd pd. priv.-doz. doz.
  mr mr. mrs mrs. ms ms. miss mx mx. sir dame lord lady rev rev. reverend fr. hon. herr frau mme mme. mlle sig.
  sra. srta. ing. dipl.-ing. mag. assoc. associate asst. assistant emeritus em. د. أ. أ.د.`.split(/\s+/),
);

/** Words after a name that are no part of it, without full stops. Their capitals tell `MA` from the name Ma. */
const DEGREES = new Set(
  `PhD PHD DPhil MD DSc ScD MBBS MBChB MSc BSc MA BA MBA MPH MPhil PharmD DVM VMD JD LLM LLB EdD PsyD RN DO DDS
  DMD MEng BEng BS MS MFA CPA FRCP FRS FACP OBE CBE MBE habil Jr Sr Esq II III IV`.split(/\s+/),
);

/** Words between given and family name that belong to the latter, also with a capital letter. */
const PARTICLES = new Set(
  `van von der den de del della di da dos das do du la le las los ter ten zu zur zum el al bin ibn abu st
  saint mac mc`.split(/\s+/),
);
const CONJUNCTIONS = new Set(["y", "e", "i"]);

/** Articles that begin the name of a group. */
const GROUP = /^(the|die|das|le|la|les|el|los|las|il|gli|het) /i;

/** Whether a name is that of a group, which has no family name: `The Sleep Laboratory`. */
export function isGroupName(name: string): boolean {
  return GROUP.test(name) && !/^(la|le) \p{Lu}\p{L}*$/iu.test(name);
}

/** Reads a name: `Prof. Dr. Rosa van der Berg, PhD` or `van der Berg, Rosa`. */
export function readName(written: string): PersonName {
  const [first = "", ...after] = written.split(/[,،]/u).map((piece) => piece.trim());
  const degrees = after.filter(isDegree);
  const others = after.filter((piece) => piece !== "" && !isDegree(piece));
  const isReversed = others.length === 1 && isFamily(first) && !isDegree(after[0] ?? "");
  const whole = isReversed ? turned(first, others[0]!) : first;
  const shown = isReversed ? [whole, ...degrees].join(", ") : written.trim();
  return { shown, ...partsOf(bareWords(whole)), isDoubtful: others.length > 0 && !isReversed };
}

/** The name without titles and degrees, given names first: what is compared when people name a person. */
export function bareName(written: string): string {
  const { given, family } = readName(written);
  return [...given, family].join(" ");
}

/** `Prof. Kessler`, `Rosa` → `Prof. Rosa Kessler`. */
function turned(family: string, given: string): string {
  const words = family.split(/\s+/);
  const from = titleCount(words);
  return [...words.slice(0, from), given, ...words.slice(from)].join(" ");
}

/** Whether a text before a comma is one family name, perhaps with titles and particles. */
function isFamily(text: string): boolean {
  const words = bareWords(text);
  return words.length > 0 && words.slice(0, -1).every(isParticle);
}

function isDegree(text: string): boolean {
  return text !== "" && text.split(/\s+/).every((word) => DEGREES.has(word.replaceAll(".", "")));
}

/** The words of a name without titles before it and degrees after it. */
function bareWords(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  let end = words.length;
  while (end > 1 && isDegree(words[end - 1]!)) end--;
  return words.slice(titleCount(words.slice(0, end)), end);
}

/** How many words at the start are titles; at least one word is the name. */
function titleCount(words: readonly string[]): number {
  let count = 0;
  // `Dr. med.`, `Dr. rer. nat.`, `Dr. h. c.`
  const isTitle = (word: string) =>
    TITLES.has(word.toLowerCase()) || (count > 0 && /^(\p{Ll}+\.)+$/u.test(word));
  while (count < words.length - 1 && isTitle(words[count]!)) count++;
  return count;
}

function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(word) || PARTICLES.has(word.toLowerCase().replace(/\.$/, ""));
}

function partsOf(words: readonly string[]): Pick<PersonName, "given" | "family"> {
  const isCased = words.some((word) => /\p{Lu}/u.test(word));
  if (!isCased) return { given: [], family: words.join(" ") };
  let from = Math.max(0, words.length - 1);
  if (from > 2 && CONJUNCTIONS.has(words[from - 1]!)) from -= 2;
  while (from > 1 && isParticle(words[from - 1]!)) from--;
  return { given: words.slice(0, from), family: words.slice(from).join(" ") };
}
