import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { type Document, LineCounter, parseDocument } from "yaml";
import { LIMITS, type Limit, moreThan } from "../../model/limits.ts";
import { passedYamlLimit } from "../limits/yaml-limits.ts";
import { type BibtexEntry, bibtexEntries } from "./bibtex-entries.ts";
import { cslWorks } from "./csl-works.ts";
import { genreOf, withoutUnknownCommands } from "./latex.ts";
import type { Work } from "./work.ts";

/** A work and the line of its file that it begins at, where that is known. */
export interface LoadedWork {
  readonly work: Work;
  readonly line?: number;
}

/**
 * Takes what is wrong with a bibliography: the line, 0 for the whole file, the key of the entry if it has one,
 * and what to do if that is something special.
 */
export type WorkFault = (why: string, line: number, key?: string, hint?: string) => void;

/**
 * Reads works from the text of a bibliography: BibTeX, RIS, CSL-JSON or CSL-YAML, whichever it is. An
 * entry that cannot be read is a fault, and the others are still given.
 */
export function loadWorks(text: string, fault: WorkFault): readonly LoadedWork[] {
  if (text.length > LIMITS.bibliography.most) {
    faultOf(LIMITS.bibliography, 0, fault);
    return [];
  }
  const start = text.trimStart();
  if (start === "") return [];
  if (/^TY {2}- /m.test(text)) return loadRis(text, fault);
  if (
    start.startsWith("[") ||
    start.startsWith("{") ||
    /^(?:---\s*\n\s*)?(?:references\s*:|- )/m.test(start.slice(0, 400))
  )
    return loadCsl(text, fault);
  const entries = bibtexEntries(text);
  if (entries.length > 0) return loadBibtex(entries, fault);
  fault("it is no BibTeX, RIS, CSL-JSON or CSL-YAML", 0);
  return [];
}

function faultOf(limit: Limit, line: number, fault: WorkFault, key?: string): void {
  fault(`there are ${moreThan(limit)}`, line, key, limit.hint);
}

/** All entries at once, because they may refer to each other; one by one when one of them is wrong. */
function loadBibtex(entries: readonly BibtexEntry[], fault: WorkFault): readonly LoadedWork[] {
  const isWork = ({ type }: BibtexEntry) => type !== "string" && type !== "preamble";
  const sound = entries.filter((entry) => {
    if (!entry.closed) fault("a brace is missing or too many", entry.line, entry.key);
    else if (entry.deepest > LIMITS.bibtexNesting.most)
      faultOf(LIMITS.bibtexNesting, entry.line, fault, entry.key);
    else if (entry.key === "" && isWork(entry)) fault("it has no key", entry.line);
    else return true;
    return false;
  });
  const lines = new Map(
    sound
      .filter(isWork)
      .toReversed()
      .map(({ key, line }) => [key, line]),
  );
  const withLine = (work: Work): LoadedWork => ({ work, line: lines.get(work.id) });
  try {
    return parsed(sound.map(({ text }) => text).join("\n")).map(withLine);
  } catch {
    const shared = sound.filter((entry) => !isWork(entry)).map(({ text }) => text);
    return sound.filter(isWork).flatMap((entry) => {
      const parent = parentOf(entry, sound);
      try {
        const works = parsed([...shared, entry.text, ...(parent ? [parent.text] : [])].join("\n"));
        return works
          .filter(({ id }) => id === entry.key)
          .slice(0, 1)
          .map((work) => ({ work, line: entry.line }));
      } catch (error) {
        fault(bibtexReason(error), entry.line, entry.key);
        return [];
      }
    });
  }
}

/** The entry that another one takes fields from. */
function parentOf({ text }: BibtexEntry, entries: readonly BibtexEntry[]): BibtexEntry | undefined {
  const key = /\b(?:crossref|xdata)\s*=\s*[{"]\s*([^\s{}",]+)/i.exec(text)?.[1];
  return key === undefined ? undefined : entries.find((entry) => entry.key === key);
}

/** What the parser says of an entry, without the entry that it prints. */
function bibtexReason(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return /expected|invalid syntax/i.test(said)
    ? "a comma, an equals sign or a brace is missing"
    : said.split("\n")[0]!.slice(0, 80);
}

function parsed(text: string): readonly Work[] {
  const options = { forceType: "@biblatex/text", generateGraph: false };
  const works = new Cite(withoutUnknownCommands(text), options).data as readonly Work[];
  return works.map((work) => (work.genre === undefined ? work : { ...work, genre: genreOf(work.genre) }));
}

function loadRis(text: string, fault: WorkFault): readonly LoadedWork[] {
  const works: LoadedWork[] = [];
  let line = 1;
  for (const record of text.split(/(?<=^ER {2}-.*\n)/m)) {
    const start = line + (/^\s*/.exec(record)![0].match(/\n/g)?.length ?? 0);
    line += record.match(/\n/g)?.length ?? 0;
    if (!/^TY {2}- /m.test(record)) continue;
    try {
      const [work] = new Cite(record.trim(), { forceType: "@ris/file", generateGraph: false }).data as Work[];
      const id = /^ID {2}- (.+)$/m.exec(record)?.[1]?.trim();
      if (work) works.push({ work: id ? { ...work, id } : work, line: start });
    } catch (error) {
      fault(error instanceof Error ? error.message.split("\n")[0]! : String(error), start);
    }
  }
  return works;
}

/** CSL-JSON is YAML as well, so one parser reads both and knows the lines. */
function loadCsl(text: string, fault: WorkFault): readonly LoadedWork[] {
  const passed = passedYamlLimit(text, { uniqueKeys: false });
  if (passed) {
    faultOf(passed.limit, passed.line, fault);
    return [];
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: "error",
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    fault(error.message, counter.linePos(error.pos[0]).line);
    return [];
  }
  const value = plainValue(document);
  const path = ["references", "items"].find(
    (key) => value !== null && typeof value === "object" && key in value,
  );
  const list = path === undefined ? value : (value as Record<string, unknown>)[path];
  if (!Array.isArray(list)) {
    fault("it holds no list of works", 0);
    return [];
  }
  const lineOf = (index: number) => {
    const node = document.getIn(path === undefined ? [index] : [path, index], true) as { range?: number[] };
    return node?.range ? counter.linePos(node.range[0]!).line : 1;
  };
  return cslWorks(list, (why, index) => fault(why, lineOf(index))).map(({ work, index }) => ({
    work,
    line: lineOf(index),
  }));
}

/** The value of a document; nothing when it refers to values that are not there, or to far too many. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}
