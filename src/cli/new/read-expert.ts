import type { PlannedExpert } from "./article-text.ts";

/** An expert as one types them: `RK: R. Kessler`, or the name alone. */
export function readExpert(written: string): PlannedExpert {
  const [, id, name] = /^\s*(\S+?)\s*:\s*(\S.*)$/.exec(written) ?? [];
  return id !== undefined && name !== undefined ? { id, name: name.trim() } : { name: written.trim() };
}
