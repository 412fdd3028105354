import { existsSync, type FSWatcher, realpathSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What is followed. */
export interface Followed {
  /** Absolute paths of files, whether they are there or not. */
  readonly files: Iterable<string>;
  /** Absolute paths of folders in which files may appear. */
  readonly folders: Iterable<string>;
  /** Whether a file or folder that appears or goes in one of the folders counts. */
  matters(path: string): boolean;
}

/** Tells of changes in files. */
export interface FileWatcher {
  /** Follows these from now on, and nothing else. Gives whether some of it was not followed until now. */
  follow(followed: Followed): boolean;
  close(): void;
}

/** A folder that is watched. */
interface Watched {
  readonly watcher: FSWatcher;
  /** The system's number of the folder: another one of the same name has another number. */
  readonly ino: number;
  /** The names in it that count. */
  names: ReadonlySet<string>;
  matters(path: string): boolean;
}

/**
 * Calls `changed` after every change in what is followed. It is the folders of the files that are
 * watched: editors save by writing a new file and giving it the old name, and a file that is missing
 * cannot be watched. `failed` is told what the system does not let be watched.
 */
export function watchFiles(changed: () => void, failed: (error: unknown) => void): FileWatcher {
  const watched = new Map<string, Watched>();

  const drop = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const heard = (folder: string, name: string | null) => {
    const known = watched.get(folder);
    if (!known) return;
    const isOwn = name === basename(folder) && !existsSync(folder); // the folder itself has gone
    if (name === null || isOwn || known.names.has(composed(name)) || known.matters(join(folder, name)))
      changed();
  };
  const open = (folder: string, rest: Pick<Watched, "names" | "matters">) => {
    try {
      const { ino } = statSync(folder);
      const watcher = watch(folder, (_, name) => heard(folder, name));
      watcher.on("error", (error) => {
        drop(folder);
        failed(error);
      });
      watched.set(folder, { watcher, ino, ...rest });
    } catch (error) {
      failed(error);
    }
  };

  return {
    follow(followed) {
      const wanted = foldersToWatch(followed);
      for (const folder of watched.keys()) if (!wanted.has(folder)) drop(folder);
      let isMore = false;
      for (const [folder, rest] of wanted) {
        const known = watched.get(folder);
        if (known?.ino === statSync(folder, { throwIfNoEntry: false })?.ino && known) {
          Object.assign(known, rest);
        } else {
          drop(folder);
          open(folder, rest);
          isMore = true;
        }
      }
      return isMore;
    },
    close() {
      for (const folder of [...watched.keys()]) drop(folder);
    },
  };
}

/** Every folder that has to be watched, with the names in it that count. */
function foldersToWatch({
  files,
  folders,
  matters,
}: Followed): Map<string, Pick<Watched, "names" | "matters">> {
  const names = new Map<string, Set<string>>();
  const wanted = new Map<string, Pick<Watched, "names" | "matters">>();
  for (const path of files) {
    for (const each of new Set([path, realPath(path)])) {
      const { folder, name } = nearest(each);
      const known = names.get(folder) ?? new Set();
      names.set(folder, known.add(composed(name)));
      wanted.set(folder, { names: known, matters: () => false });
    }
  }
  for (const folder of folders) wanted.set(folder, { names: names.get(folder) ?? new Set(), matters });
  return wanted;
}

/** Where a symbolic link leads: what is written there is a change as well. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The lowest folder on the way to a path that is there, and the name in it that leads on. */
function nearest(path: string): { readonly folder: string; readonly name: string } {
  let name = basename(path);
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) {
    name = basename(folder);
    folder = dirname(folder);
  }
  return { folder, name };
}

/** Some systems give names with letters and accents apart. */
function composed(name: string): string {
  return name.normalize("NFC");
}
