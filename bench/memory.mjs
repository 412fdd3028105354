import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory of a process and all its descendants, MB. Shared pages count once (PSS), so that a
 * browser of many processes is not charged for its own code again and again. Linux only.
 */
export function memoryOfTree(root) {
  const parents = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = tryRead(`/proc/${name}/stat`);
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const isBelow = (pid) => pid === root || (parents.has(pid) && isBelow(parents.get(pid)));
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!isBelow(pid)) continue;
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(tryRead(`/proc/${pid}/smaps_rollup`) ?? "")?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function tryRead(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // The process has ended meanwhile.
  }
}
