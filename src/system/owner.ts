import { readFileSync } from "node:fs";
import { isRunning } from "./is-running.ts";

/**
 * Names a process, this one unless another is named, in the names of its temporary files and folders, so
 * that a later process can tell whether they are still needed: its id and when it was started,
 * `1234-3dpr1`.
 */
export function ownerName(pid: number = process.pid): string {
  return `${pid}-${startOf(pid)}`;
}

/**
 * Whether the process is gone that a name begins with, as `ownerName` wrote it. Names of another form have
 * no owner that could be gone.
 */
export function ownerIsGone(name: string): boolean {
  const [, id, start] = /^(\d+)-([0-9a-z]+)(?![0-9a-z])/.exec(name) ?? [];
  if (id === undefined) return false;
  // Ids are used again, after a restart of the machine at the latest.
  return !isRunning(Number(id)) || startOf(Number(id)) !== start;
}

/**
 * When a process was started, in ticks since the machine was: field 22 of its `stat`, see
 * proc_pid_stat(5), in the digits 0 to z. 0 where the system does not tell.
 */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the name of its program, which may have blanks and parentheses.
    return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[19]).toString(36);
  } catch {
    return "0";
  }
}
