import { isToken, newToken } from "../serve/access.ts";

/** The query that holds a code, and the cookie that holds what a phone got for it. */
export const CODE = "code";
export const REMOTE = "triptych-remote";

/** Which phones may steer. */
export interface Remotes {
  /** The code that the next phone is let in with. */
  readonly code: string;
  /** A new code in place of the one before. */
  renew(): string;
  /** What a phone gets for the code: its own secret. From then on the code is another. Undefined for a wrong one. */
  admit(code: string | null): string | undefined;
  /** Whether one of these is the secret of a phone that was let in. */
  knows(secrets: readonly string[]): boolean;
  /** Shuts out every phone that was let in. */
  end(): void;
}

/** Nobody is let in yet. */
export function noRemotes(): Remotes {
  let code = newToken();
  let secrets: readonly string[] = [];
  const renew = () => {
    code = newToken();
    return code;
  };
  return {
    get code() {
      return code;
    },
    renew,
    admit(given) {
      if (!isToken(given, code)) return undefined;
      renew();
      const secret = newToken();
      secrets = [...secrets, secret];
      return secret;
    },
    // Each is compared in constant time; how many there are is no secret.
    knows: (given) => given.some((each) => secrets.some((secret) => isToken(each, secret))),
    end() {
      secrets = [];
      renew();
    },
  };
}
