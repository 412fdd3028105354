/** What a command's exit code says. */
export const EXIT = {
  /** All is well. */
  fine: 0,
  /** An article has errors. */
  content: 1,
  /** The call is wrong, or the machine does not let it. */
  environment: 2,
} as const;
