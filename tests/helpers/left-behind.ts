import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

/** Where browsers keep their profiles, and what they make there besides. */
const TEMP = new Set(["/dev/shm", tmpdir()]);

/**
 * What is left of a command on this machine, by the id of its process and a word that only its environment
 * has: processes by their command lines, files and folders by their paths. Linux only.
 */
export function leftOf(pid: number, word: string): readonly string[] {
  const names = [`triptych-browser-${pid}-`, `building-${pid}`];
  const isItsOwn = (text: string) => names.some((name) => text.includes(name));
  const files = [...TEMP].flatMap((folder) => readdirSync(folder).filter(isItsOwn));
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((id) => isItsOwn(read(id, "cmdline")) || read(id, "environ").includes(word))
    .map((id) => `${id} ${read(id, "cmdline").replaceAll("\0", " ")}`);
  return [...files, ...processes];
}

/** Waits until nothing is left of a command, for `ms` at most, and gives what is left then. */
export async function leftAfter(ms: number, pid: number, word: string): Promise<readonly string[]> {
  const end = Date.now() + ms;
  for (;;) {
    const left = leftOf(pid, word);
    if (left.length === 0 || Date.now() > end) return left;
    await wait(50);
  }
}

function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, "latin1");
  } catch {
    return ""; // it ended meanwhile
  }
}
