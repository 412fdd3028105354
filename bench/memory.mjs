import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks a second in /proc, the same on every Linux that matters. */
const TICKS = 100;

/**
 * Adds to `seen` the processor time that each process of a tree has used, in ms by its id. Unlike
 * the wall clock it hardly depends on what else the machine does.
 */
export function addProcessorTimes(root, seen) {
  for (const { pid, ticks } of tree(root)) seen.set(pid, (ticks * 1000) / TICKS);
}

/**
 * Memory of a process and all its descendants, MB. Shared pages count once (PSS), so that a
 * browser of many processes is not charged for its own code again and again. Linux only.
 */
export function memoryOfTree(root) {
  let kilobytes = 0;
  for (const { pid } of tree(root)) {
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(tryRead(`/proc/${pid}/smaps_rollup`) ?? "")?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** A process and all its descendants that are alive. */
function tree(root) {
  const found = new Map();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? tryRead(`/proc/${name}/stat`) : undefined;
    if (!stat) continue;
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    found.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
  }
  const isBelow = (pid) => pid === root || (found.has(pid) && isBelow(found.get(pid).parent));
  return [...found].filter(([pid]) => isBelow(pid)).map(([pid, { ticks }]) => ({ pid, ticks }));
}

function tryRead(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // The process has ended meanwhile.
  }
}
