import { isGroup } from "./groups.ts";

/** What an id may be: it becomes part of addresses and file names. */
export const EXPERT_ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

/** The letters and digits of a text that is no id, as an example of one; `RK` when it has none. */
export function idFrom(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "").replace(/^[_\p{M}-]+/u, "") || "RK";
}

/**
 * The experts of the front matter as the list of objects that the schema asks for, whichever way they are
 * written: names alone (`[R. Kessler]`), a map (`{ RK: R. Kessler }`), a list of such maps. Full stops and
 * blanks in an id are left out: `R.K.` is `RK`. Anything else stays as it is, for the schema to judge.
 */
export function asExpertList(value: unknown): unknown {
  if (typeof value === "string") return [asExpert(value)];
  if (Array.isArray(value)) return value.map(asExpert);
  return isGroup(value) ? Object.entries(value).map(([id, one]) => withId(id, one)) : value;
}

function asExpert(value: unknown): unknown {
  if (typeof value === "string") return { name: value };
  if (!isGroup(value)) return value;
  const [[key, one] = [], ...others] = Object.entries(value);
  // `- RK: R. Kessler`
  if (key !== undefined && others.length === 0 && !["id", "name"].includes(key) && typeof one === "string")
    return withId(key, one);
  return typeof value.id === "string" ? { ...value, id: plainId(value.id) } : value;
}

function withId(id: string, value: unknown): unknown {
  if (typeof value === "string") return { id: plainId(id), name: value };
  return isGroup(value) ? { id: plainId(id), ...value } : value;
}

function plainId(id: string): string {
  const bare = id.replace(/[\s.]+/g, "");
  return EXPERT_ID.test(bare) ? bare : id;
}
