import { type ChildProcess, spawn } from "node:child_process";

/** Removes what this process made when it ends, however it ends: also by a signal that no program can catch. */
export interface Cleaner {
  /** It also ends this process group, by its id, before it removes anything. */
  endGroup(id: number): void;
  /** Everything is removed already: it ends and does nothing. */
  dismiss(): void;
}

/**
 * Waits for the end of its standard input, which is the end of the process that started it. A browser
 * that was just killed may still write, so its folders are removed again and again for a second.
 */
const SCRIPT = `
while IFS= read -r line; do
  case $line in
    done) exit ;;
    *) group=$line ;;
  esac
done
[ "$group" ] && kill -9 "-$group"
for time in 1 2 3 4 5; do
  rm -rf -- "$@"
  sleep 0.2
done`;

const NO_CLEANER: Cleaner = { endGroup: () => undefined, dismiss: () => undefined };

/**
 * Starts a cleaner for folders, by their absolute paths, that may not be there yet. A handler of signals
 * in this process would not do: Node runs none while it is busy. It costs 3 ms. On Windows, and where
 * no shell can be started, there is none: the next command removes what is left (`leftovers.ts`).
 */
export function startCleaner(folders: readonly string[]): Cleaner {
  if (process.platform === "win32") return NO_CLEANER;
  const shell = spawn("/bin/sh", ["-c", SCRIPT, "sh", ...folders], {
    // In a session of its own: what a terminal sends to all of its programs does not reach it.
    detached: true,
    cwd: "/",
    env: { PATH: `${process.env.PATH ?? ""}:/bin:/usr/bin` },
    stdio: ["pipe", "ignore", "ignore"],
  });
  const tell = (line: string): void => void shell.stdin!.write(`${line}\n`);
  keepQuiet(shell);
  return { endGroup: (id) => tell(String(id)), dismiss: () => tell("done") };
}

/** Node does not wait for it to end, and it does not matter whether it could be started. */
function keepQuiet(shell: ChildProcess): void {
  shell.on("error", () => undefined).unref();
  shell.stdin!.on("error", () => undefined);
  (shell.stdin as unknown as { unref(): void }).unref();
}
