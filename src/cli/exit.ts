/**
 * What a command's exit code says. A signal ends a command as it ends any other program (130 for SIGINT, 143
 * for SIGTERM, 129 for SIGHUP in a shell), even while Node is busy, since no handler is installed for it;
 * what was begun is removed by a cleaner (`src/system/cleaner.ts`).
 */
export const EXIT = {
  /** All is well. */
  fine: 0,
  /** An article has errors. */
  content: 1,
  /** The call is wrong, or the machine does not let it. */
  environment: 2,
  /** A person stopped while something was asked. */
  stopped: 130,
} as const;
