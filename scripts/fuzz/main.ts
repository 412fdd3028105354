// Changes the articles of the test projects and of content/ at random, and takes each through everything
// that needs no browser: npm run fuzz -- --minutes 60, or --seed 7 --count 20000. Whatever throws or takes too
// long is told, and saved with the shortest source that does it. `--only 123` tries one article again.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { articleOf, nameOf } from "./articles.ts";
import { runFuzz } from "./run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    first: { type: "string", default: "0" },
    count: { type: "string" },
    minutes: { type: "string" },
    only: { type: "string" },
    workers: { type: "string", default: "1" },
    limit: { type: "string", default: "30" },
    out: { type: "string", default: "fuzz-findings" },
  },
});

const seed = Number(values.seed);
const started = Date.now();
const seen = new Map<string, number>();

const tried = await runFuzz({
  seed,
  first: Number(values.only ?? values.first),
  count: values.only === undefined ? Number(values.count ?? (values.minutes ? 1e9 : 1000)) : 1,
  until: started + Number(values.minutes ?? 1e6) * 60_000,
  limit: Number(values.limit) * 1000,
  workers: Number(values.workers),
  found({ index, thrown, source }) {
    const about = thrown!.split("\n").slice(0, 6).join("\n");
    const fault = thrown!.split("\n").slice(0, 2).join(" ");
    seen.set(fault, (seen.get(fault) ?? 0) + 1);
    if (seen.get(fault)! > 3) return;
    const article = articleOf(seed, index);
    const file = join(values.out, nameOf(article, index));
    mkdirSync(values.out, { recursive: true });
    writeFileSync(file, source ?? article.source);
    if (Object.keys(article.beside).length > 0)
      writeFileSync(`${file}.beside.json`, JSON.stringify(article.beside, null, 2));
    console.log(`article ${index} of seed ${seed} (${article.path}), saved as ${file}:\n${about}\n`);
  },
  tried(count) {
    if (count % 500 === 0) console.log(`${count} articles, ${Math.round((Date.now() - started) / 1000)} s`);
  },
});

const faults = [...seen.values()].reduce((sum, count) => sum + count, 0);
console.log(`${tried} articles of seed ${seed}: ${faults} threw or took too long, in ${seen.size} ways`);
process.exitCode = faults > 0 ? 1 : 0;
