/** Longest words of an author that an example repeats, in characters. */
const LONGEST = 70;

/** What an example of an article shows. */
export interface Example {
  readonly question: string;
  /** Beginning of the answer. */
  readonly answer: string;
  /** Names of those who answer, the one of the answer first; none for an answer by nobody. */
  readonly experts?: readonly string[];
}

/** The source of a small article of an author's own words, for a hint. */
export function exampleArticle({ question, answer, experts = [] }: Example): string {
  const ids = idsOf(experts);
  const list = experts.map((name, index) => `  - { id: ${ids[index]}, name: ${name} }`);
  const front = experts.length > 0 ? ["---", "experts:", ...list, "---", ""] : [];
  const by = experts.length > 0 ? [`### ${ids[0]}`, ""] : [];
  return [...front, `## ${shortened(plain(question))}`, "", ...by, shortened(answer)].join("\n");
}

/** Ids from the capitals of names, or their first letters; no two are the same. */
function idsOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const capitals = name.match(/\p{Lu}/gu) ?? [];
    const stem =
      capitals.length > 1 ? capitals.slice(0, 3).join("") : name.replace(/[^\p{L}]/gu, "").slice(0, 2);
    const base = stem.toUpperCase() || "X";
    const id = taken.has(base) ? `${base}${taken.size + 1}` : base;
    taken.add(id);
    return id;
  });
}

/** A question without the number, the marks of bold text and the links that it was written with. */
function plain(text: string): string {
  return text
    .replace(/\*\*|__/g, "")
    .replace(/^\s*\d+[.)]\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The beginning of a text in one line, cut between words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const blank = cut.lastIndexOf(" ");
  return `${blank > 0 ? cut.slice(0, blank) : cut} …`;
}
