import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

/** Where browsers keep their profiles. */
const TEMP = new Set(["/dev/shm", "/tmp", tmpdir()]);

/**
 * What is left of a command on this machine, by the id of its process and the folder that it worked in, which
 * its environment must name: processes by their command lines, files and folders by their names. Linux only.
 */
export function leftOf(pid: number, folder: string): readonly string[] {
  const profile = `triptych-browser-${pid}-`;
  const profiles = [...TEMP].flatMap((temp) => readdirSync(temp).filter((name) => name.startsWith(profile)));
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((id) => ({ id, command: read(id, "cmdline").replaceAll("\0", " "), env: read(id, "environ") }))
    .filter(({ command, env }) => [profile, folder].some((each) => `${command} ${env}`.includes(each)))
    .map(({ id, command }) => `${id} ${command}`);
  return [...profiles, ...processes];
}

/** Waits until nothing is left of a command, for `ms` at most, and gives what is left then. */
export async function leftAfter(ms: number, pid: number, folder: string): Promise<readonly string[]> {
  const end = Date.now() + ms;
  for (;;) {
    const left = leftOf(pid, folder);
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
