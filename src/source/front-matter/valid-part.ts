import type { z } from "zod";
import { type FrontMatter, frontMatter } from "./schema.ts";

/**
 * The front matter without what is invalid, so that the rest still counts: without the invalid values; if
 * that makes their list item or group invalid, without this.
 */
export function validPart(value: object, issues: readonly z.core.$ZodIssue[]): FrontMatter {
  let rest: unknown = structuredClone(value);
  let left = issues;
  for (const depth of [Number.POSITIVE_INFINITY, 2, 1]) {
    for (const issue of left) {
      const keys = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [key]) : [[]];
      for (const key of keys) remove(rest, [...issue.path, ...key].slice(0, depth));
    }
    rest = withoutHoles(rest);
    const again = frontMatter.safeParse(rest);
    if (again.success) return again.data;
    left = again.error.issues;
  }
  return {};
}

/** Removes what stands at a path of plain data; a list keeps a hole, so that its other places stay. */
function remove(data: unknown, path: readonly PropertyKey[]): void {
  let holder = data as Record<PropertyKey, unknown> | undefined;
  for (const step of path.slice(0, -1)) holder = holder?.[step] as typeof holder;
  if (typeof holder === "object" && holder !== null) delete holder[path.at(-1)!];
}

/** Plain data with the holes of its lists closed. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(() => true).map(withoutHoles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutHoles(one)]));
}
