import { existsSync, writeFileSync } from "node:fs";
import type { VoteRound } from "../../../slides/client/present/messages.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import type { PhoneVote } from "./votes-of.ts";

/** A file with the counts of all votes, and nothing of who voted. */
export interface CountsFile {
  /** Notes what the audience sees of a round; it is written soon. */
  counted(at: VoteRound, counts: readonly number[]): void;
}

/** Changes are gathered for so long, in ms, before the file is written again. */
const GATHER = 500;

/**
 * A file of comma-separated values (RFC 4180), a line for each option of each round, written after each change,
 * so that it is whole however the command ends. Throws `EnvironmentError` when there is a file already and
 * `force` is not given, or it cannot be written; `failed` is told what goes wrong later.
 */
export function countsFile(
  path: string,
  votes: ReadonlyMap<string, PhoneVote>,
  force: boolean,
  failed: (error: unknown) => void,
): CountsFile {
  const rounds = new Map<string, readonly (readonly (string | number)[])[]>();
  const write = (flag: "w" | "wx") =>
    writeFileSync(path, csv([HEAD, ...[...rounds.values()].flat()]), { flag });
  if (!force && existsSync(path)) throw new EnvironmentError(`${path} is there already: --force replaces it`);
  try {
    write(force ? "w" : "wx");
  } catch (error) {
    throw new EnvironmentError(`${path} cannot be written: ${reasonOf(error)}`);
  }
  let isWaiting = false;
  const writeSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      try {
        write("w");
      } catch (error) {
        failed(error);
      }
    }, GATHER);
  };
  return {
    counted({ key, round }, counts) {
      const { question, options } = votes.get(key)!;
      const rows = options.map((option, index) => [key, question, round, option, counts[index] ?? 0]);
      rounds.set(`${round} ${key}`, rows);
      writeSoon();
    },
  };
}

const HEAD = ["id", "question", "round", "option", "votes"];

function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A spreadsheet would read a text that begins with one of these signs as a formula. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
