import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { reporter } from "../../diagnostics/report.ts";
import { nearPath } from "../../diagnostics/shown-path.ts";
import { lineSpan } from "../../model/span.ts";
import type { FoundShard } from "./find-shards.ts";
import type { ShardListing } from "./listing.ts";

/** What all shards must agree on, in words, and how a shard says it. */
const AGREED: readonly (readonly [what: string, of: (listing: ShardListing) => unknown])[] = [
  ["the version of Triptych", ({ site }) => site.version],
  ["the number of shards", ({ site }) => site.shards],
  ["the outputs", ({ site }) => site.outputs.join(", ")],
  ["the options", ({ site }) => optionsText(site.options)],
  ["the names of all articles", ({ site }) => site.names],
  ["the theme", ({ site }) => site.themed.join(" ")],
  ["style sheets and scripts", ({ assets }) => JSON.stringify(assets)],
];

/** Values that say nothing to people. */
const LONGEST_SHOWN = 60;

/**
 * What is wrong with shards that are to be joined: one was made in another way than the first, one is there
 * twice, one says something of an article that has changed since, some are missing.
 */
export function checkShards(shards: readonly FoundShard[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const [first] = shards;
  if (!first) return found;
  for (const shard of shards) {
    reportOther(shard, first, found);
    reportTwice(shard, shards, found);
  }
  if (found.length === 0) reportChanged(shards, found);
  reportMissing(first, shards, found);
  return found;
}

function reportOther(shard: FoundShard, first: FoundShard, found: Diagnostic[]): void {
  const other = AGREED.find(([, of]) => of(shard.listing) !== of(first.listing));
  if (!other) return;
  const [what, of] = other;
  const values = [shard, first].map(({ listing }) => String(of(listing)));
  const areShown = values.every((value) => value.length <= LONGEST_SHOWN && !/^[0-9a-f]{64}$/.test(value));
  const how = areShown ? `: ${values.map((value) => `“${value}”`).join(" and ")}` : "";
  report(
    shard,
    found,
    "shard/mixed",
    `this shard and the one in “${nearPath(first.folder)}” differ in ${what}${how}`,
    "build all shards of the same articles with the same version, the same number and the same options",
  );
}

function reportTwice(shard: FoundShard, shards: readonly FoundShard[], found: Diagnostic[]): void {
  const twin = shards.find(({ listing }) => listing.number === shard.listing.number);
  if (!twin || twin === shard) return;
  const message = `shard ${shard.listing.number} is also in “${nearPath(twin.folder)}”`;
  report(shard, found, "shard/mixed", message, "remove one of the two folders");
}

function reportChanged(shards: readonly FoundShard[], found: Diagnostic[]): void {
  const all = shards.flatMap(({ listing }) => listing.articles);
  const sources = new Map(all.map(({ slug, source }) => [slug, source]));
  for (const shard of shards) {
    for (const { slug, named } of shard.listing.articles) {
      const changed = Object.entries(named).find(
        ([other, source]) => (sources.get(other) ?? source) !== source,
      );
      if (!changed) continue;
      const message = `“${slug}” was made from another version of “${changed[0]}” than the one that is joined`;
      report(shard, found, "shard/mixed", message, `build shard ${shard.listing.number} again`);
    }
  }
}

function reportMissing(first: FoundShard, shards: readonly FoundShard[], found: Diagnostic[]): void {
  const { shards: of } = first.listing.site;
  const there = new Set(shards.map(({ listing }) => listing.number));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !there.has(number));
  if (missing.length === 0) return;
  const message = `of ${of} shards, these are missing: ${missing.join(", ")}`;
  const hint = `build each of them alone, with the same options: triptych build --shard ${missing[0]}/${of}`;
  report(first, found, "shard/missing", message, hint);
}

function report(
  { folder }: FoundShard,
  found: Diagnostic[],
  code: "shard/mixed" | "shard/missing",
  message: string,
  hint: string,
): void {
  reporter(nearPath(folder), found)(code, lineSpan(1), message, hint);
}

function optionsText(options: ShardListing["site"]["options"]): string {
  const given = Object.entries(options).map(([name, value]) => (value === true ? name : `${name} ${value}`));
  return given.sort().join(", ") || "none";
}
