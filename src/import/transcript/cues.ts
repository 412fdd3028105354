import { secondsOf } from "../../model/recording-time.ts";
import { escapeMarkdown } from "../escape.ts";
import { type Findings, label } from "../findings.ts";
import { labelAt } from "../labels.ts";
import type { Conversation, Turn } from "./turn.ts";

/** A caption, with the time that it is shown. */
interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
  /** Of its first line of text, from 1. */
  readonly line: number;
}

const TIMES =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/;

/** Pause after which a new paragraph begins, in seconds. */
const PAUSE = 2.5;
/** Longest paragraph, in characters, that goes on after the end of a sentence. */
const LONG = 600;

/**
 * Reads captions, WebVTT (https://www.w3.org/TR/webvtt1/) or SubRip: speakers from `<v Name>`, `Name:` or `>>`.
 * What captions of live speech repeat from the one before is left out and told.
 */
export function readCues(source: string, file: string, findings: Findings): Conversation {
  const cues = cuesOf(source, file, findings);
  const turns: {
    speaker?: string;
    paragraphs: string[];
    place: Turn["place"];
    start: number;
    end: number;
  }[] = [];
  let shown: readonly string[] = [];
  for (const cue of cues) {
    const fresh = cue.lines.filter((line, index) => {
      const isRepeated = shown.includes(line) && index < shown.length;
      if (isRepeated)
        findings.leftOut.push({
          text: line,
          why: "the captions show it twice",
          place: { file, line: cue.line + index },
        });
      return !isRepeated;
    });
    shown = cue.lines;
    for (const [index, line] of fresh.entries()) {
      const place = { file, line: cue.line + index };
      const { speaker, changes, text } = voiceOf(line, place, findings);
      const last = turns.at(-1);
      const isNew = !last || changes || (speaker !== undefined && speaker !== last.speaker);
      if (isNew)
        turns.push({
          ...(speaker === undefined ? {} : { speaker }),
          paragraphs: [text],
          place,
          start: cue.start,
          end: cue.end,
        });
      else {
        if (speaker !== undefined) label(findings, speaker, "name", place);
        add(last.paragraphs, text, cue.start - last.end);
        last.end = cue.end;
      }
    }
  }
  const read = turns.map(
    ({ paragraphs, end: _, ...turn }): Turn => ({ ...turn, text: escapeMarkdown(paragraphs.join("\n\n")) }),
  );
  return { opening: "", turns: read.filter(({ text }) => text !== "") };
}

/** Adds a line to the last paragraph; after a long pause, or a long text, it begins a new one. */
function add(paragraphs: string[], text: string, pause: number): void {
  const last = paragraphs.at(-1) ?? "";
  const isEnd = /[.!?…。！？]["'”’)\]]*$/u.test(last);
  if (isEnd && (pause >= PAUSE || last.length > LONG)) paragraphs.push(text);
  else paragraphs[paragraphs.length - 1] = `${last} ${text}`.trim();
}

function cuesOf(source: string, file: string, findings: Findings): readonly Cue[] {
  const lines = source.replace(/^\uFEFF/, "").split("\n");
  const cues: Cue[] = [];
  let at = 0;
  while (at < lines.length) {
    const start = at;
    while (at < lines.length && lines[at]!.trim() !== "") at++;
    const block = lines.slice(start, at);
    const times = block.findIndex((line) => TIMES.test(line));
    const place = { file, line: start + 1 };
    if (times < 0) noteBlock(block, place, findings);
    else {
      label(findings, block.slice(0, times).join(" "), "number", place);
      label(findings, block[times]!, "time", place);
      const [, from, to] = TIMES.exec(block[times]!)!;
      const text = block
        .slice(times + 1)
        .flatMap((line) => line.split(/(?=<v[\s.])/))
        .filter((line) => line.trim() !== "");
      cues.push({ start: secondsOf(from!)!, end: secondsOf(to!)!, lines: text, line: start + times + 2 });
    }
    at++;
  }
  return cues;
}

/** A block without times: the head of the file, a note, a style. */
function noteBlock(block: readonly string[], place: Turn["place"], findings: Findings): void {
  const text = block.join("\n");
  if (/^WEBVTT/.test(text)) label(findings, text, "mark", place);
  else if (text.trim() !== "") findings.leftOut.push({ text, why: "it is no caption", place });
}

/** `<v.loud Rosa Kessler>`: the tag, what it begins with, the name. */
const VOICE = /^\s*(?:-\s*)?((<v(?:\.[^\s>]*)?\s+)([^<>]*)>)/;

/** Who speaks in a line of a caption, and its words. */
function voiceOf(
  written: string,
  place: Turn["place"],
  findings: Findings,
): { speaker?: string; changes: boolean; text: string } {
  const note = (text: string) => label(findings, text, "mark", place);
  const voice = VOICE.exec(written);
  const bare = written.replace(/<[^<>]*>/g, (tag) => {
    note(voice && tag === voice[1] ? voice[2]! : tag);
    return "";
  });
  const plain = decoded(bare.trim(), note);
  if (voice) return { speaker: decoded(voice[3]!, note).trim(), changes: false, text: plain };
  const change = /^(?:>>|&gt;&gt;|-)\s*/.exec(plain);
  const rest = change ? plain.slice(change[0].length) : plain;
  const named = labelAt(rest) ?? capitals(rest);
  if (named && named.name.length <= 40)
    return { speaker: named.name, changes: change !== null, text: named.rest.trim() };
  return { changes: change?.[0].startsWith(">>") ?? false, text: rest };
}

/** `JANE DOE: words` */
function capitals(text: string): { readonly name: string; readonly rest: string } | undefined {
  const match = /^(\p{Lu}[\p{Lu}\d.'’ -]{1,38}):\s+/u.exec(text);
  return match ? { name: match[1]!, rest: text.slice(match[0].length) } : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  lrm: "\u200e",
  rlm: "\u200f",
  quot: '"',
};

/** The text of a caption: it may have some entities, whose names are noted. */
function decoded(text: string, note: (entity: string) => void): string {
  return text
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => {
      note(name);
      return ENTITIES[name]!;
    })
    .replace(/&#(\d{1,6});/g, (_, code: string) => {
      note(code);
      return String.fromCodePoint(Math.min(Number(code), 0x10ffff));
    });
}
