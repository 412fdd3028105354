import { chmodSync, chownSync, statSync } from "node:fs";

/**
 * Gives a folder the mode and the owner of another, if that is there. Gives `false` when it cannot. Access
 * lists are not known to Node.
 */
export function adoptRights(from: string, to: string): boolean {
  const old = statSync(from, { throwIfNoEntry: false });
  if (!old) return true;
  const { uid, gid } = statSync(to);
  try {
    if (uid !== old.uid || gid !== old.gid) chownSync(to, old.uid, old.gid);
    chmodSync(to, old.mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}
