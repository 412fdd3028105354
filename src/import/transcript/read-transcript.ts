import { accountOf, type Findings, label, newFindings } from "../findings.ts";
import type { Imported, ImportInput } from "../imported.ts";
import { peopleOf } from "../people.ts";
import { textOf } from "../text-of.ts";
import { readCues } from "./cues.ts";
import { isCaptions } from "./is-transcript.ts";
import { joinTurns, type Spoken } from "./join-turns.ts";
import { readLabelledText } from "./labelled-text.ts";
import { rolesOf } from "./roles.ts";
import type { Turn } from "./turn.ts";

/**
 * Reads a recording in words: captions (WebVTT, SubRip), or text with the speakers' names before what they say.
 * Turns are joined to questions and answers, with their times.
 */
export function readTranscript(input: ImportInput): Imported {
  const [file] = input.files;
  const findings = newFindings();
  if (!file) return joined("", [], "", findings, input);
  const text = textOf(file);
  const { opening, turns } = isCaptions(file, text)
    ? readCues(text, file.path, findings)
    : readLabelledText(text, file.path, findings);
  return joined(opening, turns, text, findings, input);
}

function joined(
  opening: string,
  turns: readonly Turn[],
  source: string,
  findings: Findings,
  input: ImportInput,
): Imported {
  const namings = turns.flatMap(({ speaker, place }) =>
    speaker === undefined ? [] : [{ name: speaker, place }],
  );
  if (namings.length === 0) return unnamed(opening, turns, source, findings);
  const people = peopleOf(namings, [], input.choices);
  const nameOf = new Map(people.experts.map(({ id, name }) => [id, name]));
  const known = turns.map((turn): Spoken => {
    const expert = turn.speaker === undefined ? undefined : people.who(turn.speaker);
    return {
      ...turn,
      written: turn.speaker ?? "",
      speaker: nameOf.get(expert ?? "") ?? "",
      ...(expert === undefined ? {} : { expert }),
    };
  });
  const { askers, doubts } = rolesOf(known, input.choices);
  const spoken = known.map(({ expert, ...turn }) =>
    expert === undefined || askers.has(turn.speaker) ? turn : { ...turn, expert },
  );
  const { abstract, parts, named, ...rest } = joinTurns(spoken, askers.size > 1);
  spoken.forEach((turn) => {
    const { written, speaker, place } = turn;
    if (!named.has(turn)) label(findings, written, "name", place);
    else if (written !== speaker) findings.changes.push({ from: written, to: speaker, place });
  });
  return {
    meta: { kind: "interview", authors: [...askers].map((name) => ({ name })) },
    experts: people.experts.filter(({ name }) => !askers.has(name)),
    abstract: [opening, abstract].filter((text) => text !== "").join("\n\n"),
    parts,
    endMatter: "",
    files: [],
    doubts: [...findings.doubts, ...doubts, ...people.doubts, ...rest.doubts],
    account: accountOf(source, findings),
  };
}

/** Captions that name nobody: one question, which only the file’s name tells, and all that is said. */
function unnamed(opening: string, turns: readonly Turn[], source: string, findings: Findings): Imported {
  const [first] = turns;
  const { place = { file: "", line: 1 }, start } = first ?? {};
  const words = place.file
    .replace(/^.*[/\\]/, "")
    .replace(/\.\w+$/, "")
    .replace(/[-_.]+/g, " ")
    .trim();
  const heading = words.charAt(0).toUpperCase() + words.slice(1);
  findings.changes.push({ from: "", to: heading, place });
  const decided = "all of it is one answer; divide it with ## questions";
  findings.doubts.push({ place, text: "nothing says who speaks", decided, at: { part: 0 } });
  const markdown = [opening, ...turns.map(({ text }) => text)].filter((text) => text !== "").join("\n\n");
  const timed = start === undefined ? {} : { start };
  const answers = [{ markdown, place }];
  const part = { kind: "question" as const, heading, markdown: "", answers, place, ...timed };
  return {
    meta: {},
    experts: [],
    abstract: "",
    parts: markdown === "" ? [] : [part],
    endMatter: "",
    files: [],
    doubts: findings.doubts,
    account: accountOf(source, findings),
  };
}
