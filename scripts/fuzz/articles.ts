import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mutated } from "./mutate.ts";
import { randomFrom } from "./random.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** An article to try: a changed one, which stands in for the file at `path`. */
export interface Tried {
  readonly path: string;
  readonly source: string;
  /** Files beside it that are changed as well, by name. */
  readonly beside: Readonly<Record<string, string>>;
}

/** The articles that ship and those of the test projects, by path. */
const ARTICLES: ReadonlyMap<string, string> = new Map(
  ["content", "tests/projects"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") && !name.includes("expected"))
      .map((name) => join(root, folder, name))
      .sort()
      .map((path) => [path, readFileSync(path, "utf8")] as const),
  ),
);

/** The sources of the golden cases, which have every construct. */
const CASES: readonly string[] = readdirSync(join(root, "tests/cases"))
  .sort()
  .flatMap((file) =>
    readFileSync(join(root, "tests/cases", file), "utf8")
      .split(/^=== .*$/m)
      .slice(1),
  )
  .map((one) => one.split("\n-->\n")[0]!.trimStart());

/** The article with a number in the run of a seed; half of them begin as a golden case. */
export function articleOf(seed: number, index: number): Tried {
  const random = randomFrom(seed * 1_000_003 + index);
  const paths = [...ARTICLES.keys()];
  const path = random.oneOf(paths);
  const start = random.below(2) === 0 ? ARTICLES.get(path)! : random.oneOf(CASES);
  const others = [...ARTICLES.values(), ...CASES];
  const beside: Record<string, string> = {};
  if (random.below(4) === 0)
    for (const name of readdirSync(dirname(path))
      .filter((one) => /\.(?:bib|csv|csl|yaml)$/.test(one))
      .sort())
      beside[name] = mutated(readFileSync(join(dirname(path), name), "utf8"), random, others);
  return { path, source: mutated(start, random, others), beside };
}

/** What an article is called in a report. */
export function nameOf({ path }: Tried, index: number): string {
  return `${index}-${basename(path)}`;
}
