/** What the operating system says by these names, in words. https://nodejs.org/api/errors.html#common-system-errors */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "you have no permission",
  EADDRINUSE: "the port is taken",
  EADDRNOTAVAIL: "this machine does not have that address",
  EAGAIN: "the system is too busy; try again",
  EBUSY: "another program uses it",
  ECONNREFUSED: "nothing answers there",
  EDQUOT: "your share of the disk is full",
  EEXIST: "it is there already",
  EFBIG: "the file is too large for this disk",
  EINVAL: "the system does not allow that here",
  EIO: "the disk reports a fault",
  EISDIR: "it is a folder",
  ELOOP: "links lead round in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENFILE: "too many files are open on this machine",
  ENODEV: "the device is gone",
  ENOENT: "there is no such file or folder",
  ENOMEM: "the memory is full",
  ENOSPC: "the disk is full",
  ENOSYS: "this disk cannot do that",
  ENOTDIR: "a file stands where a folder is needed",
  ENOTEMPTY: "the folder is not empty",
  ENOTSUP: "this disk cannot do that",
  ENXIO: "the device is gone",
  EPERM: "the system does not allow it",
  EPIPE: "nobody reads the output any more",
  EROFS: "the disk can only be read",
  ESTALE: "the network disk has lost it",
  ETIMEDOUT: "it took too long",
  ETXTBSY: "the program is running",
  EXDEV: "it is on another disk",
};

/**
 * Why the system refused something, in words, with the system's own name for a search: `the disk is full
 * (ENOSPC)`. For any other error, its message.
 */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  const words = REASONS[code];
  return words === undefined ? code : `${words} (${code})`;
}

/**
 * One line about an error of the system that nobody expected: what it is about, and why. Undefined for any
 * other error.
 */
export function systemMessage(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined || !Object.hasOwn(REASONS, code)) return undefined;
  const { path } = error as NodeJS.ErrnoException;
  return path ? `“${path}”: ${reasonOf(error)}` : reasonOf(error);
}

/** The system's name of an error: `ENOSPC`. Node's own errors have names with underscores. */
function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
