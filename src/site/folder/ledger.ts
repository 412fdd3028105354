import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { DIGITS, type Owner } from "../files/site-file.ts";

/** The file in a site's folder that lists what builds wrote there. */
export const LEDGER = ".triptych.json";

/** What a build wrote: who made the file, and the digest of its content (`site-file.ts`). */
export interface Entry {
  readonly owner: Owner;
  /** Missing in lists of versions that did not note it. */
  readonly digest?: string;
}

/** What builds wrote to a site's folder, by path with `/`. */
export type Entries = ReadonlyMap<string, Entry>;

/** A list as it was found. */
export interface Ledger {
  readonly entries: Entries;
  /** `older`: by a version that did not note contents. `foreign`: there is a file of this name that is no list. */
  readonly state: "none" | "ours" | "older" | "foreign";
}

/** Reads the list in a site's folder. Never throws. */
export function readLedger(folder: string): Ledger {
  let text: string;
  try {
    text = readFileSync(join(folder, LEDGER), "utf8");
  } catch (error) {
    return { entries: new Map(), state: isMissing(error) ? "none" : "foreign" };
  }
  const listed = listedIn(text);
  if (!listed) return { entries: new Map(), state: "foreign" };
  const entries = listed.flatMap(([path, each]): [string, Entry][] =>
    isPlain(path) ? [[path, typeof each === "string" ? entryIn(each) : shortened(each)]] : [],
  );
  const isOlder = entries.some(([, { digest }]) => digest === undefined);
  return { entries: new Map(entries), state: isOlder ? "older" : "ours" };
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function listedIn(text: string): [string, Entry | Owner][] | undefined {
  try {
    const { packed, files } = JSON.parse(text) as { packed?: string; files?: Record<string, unknown> };
    const list = packed === undefined ? files : (JSON.parse(unpacked(packed)) as typeof files);
    const listed = Object.entries(list!);
    return listed.every(([, each]) => isEntry(each)) ? (listed as [string, Entry | Owner][]) : undefined;
  } catch {
    return undefined;
  }
}

/** The most bytes that a list is taken apart to: somebody else may have written it. */
const LARGEST = 500_000_000;

function unpacked(packed: string): string {
  return inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: LARGEST }).toString("utf8");
}

function isEntry(value: unknown): boolean {
  if (typeof value === "string") return true;
  const { owner, digest } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  return typeof owner === "string" && typeof digest === "string";
}

/** Earlier versions noted the whole SHA-256. */
function shortened({ owner, digest }: Entry): Entry {
  return digest === undefined ? { owner } : { owner, digest: digest.slice(0, DIGITS) };
}

/** An entry as its text: the owner, and the digest in base64, which is a third shorter than in hex. */
function entryText({ owner, digest }: Entry): string {
  return digest === undefined ? owner : `${owner} ${Buffer.from(digest, "hex").toString("base64url")}`;
}

function entryIn(text: string): Entry {
  const [owner = "", digest] = text.split(" ");
  return digest === undefined
    ? { owner }
    : shortened({ owner, digest: Buffer.from(digest, "base64url").toString("hex") });
}

/**
 * Whether a path with `/` leads to something below the folder that it starts from. Somebody else may have
 * written what builds find of earlier ones.
 */
export function isPlain(path: string): boolean {
  return !path.includes("\\") && path.split("/").every((part) => !["", ".", ".."].includes(part));
}

/**
 * The text of a list: a line for each file, compressed, as it is a fiftieth of a large site otherwise. Earlier
 * versions wrote it as it is, and entries as objects, or owners only.
 */
export function ledgerText(entries: Entries): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = JSON.stringify(Object.fromEntries(sorted.map(([path, entry]) => [path, entryText(entry)])));
  return `${JSON.stringify({ packed: deflateRawSync(list).toString("base64") })}\n`;
}

/** Says of each article, by its slug, which outputs builds left in a site's folder. */
export function ownersBySlug(entries: Entries): (slug: string) => readonly Owner[] {
  const owners = new Map<string, Set<Owner>>();
  for (const [path, { owner }] of entries) {
    const [slug = ""] = path.split("/");
    const known = owners.get(slug);
    if (known) known.add(owner);
    else owners.set(slug, new Set([owner]));
  }
  return (slug) => [...(owners.get(slug) ?? [])];
}
