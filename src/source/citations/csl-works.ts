import { DATE_FIELDS, NAME_FIELDS, type Work, type WorkName } from "./work.ts";

/**
 * The works of a CSL-JSON or CSL-YAML list, each with its place in the list. Takes what Pandoc takes:
 * numbers as ids, dates and names as plain text, `year`, `month`, `day`. Calls `fault` with what is no
 * work and with its place.
 */
export function cslWorks(
  list: readonly unknown[],
  fault: (why: string, index: number) => void,
): readonly { readonly work: Work; readonly index: number }[] {
  return list.flatMap((value, index) => {
    const fields = value as Record<string, unknown> | null;
    const id = fields && typeof fields === "object" ? (fields.id ?? fields["citation-key"]) : undefined;
    if (fields && (typeof id === "string" || typeof id === "number"))
      return [{ work: workOf(fields, String(id)), index }];
    fault("it has no id", index);
    return [];
  });
}

function workOf(fields: Readonly<Record<string, unknown>>, id: string): Work {
  const entries = Object.entries(fields).map(([field, value]) => {
    if (NAME_FIELDS.includes(field)) return [field, namesOf(value)];
    if (DATE_FIELDS.includes(field)) return [field, dateOf(value)];
    return [field, value];
  });
  return { type: "document", ...Object.fromEntries(entries), id };
}

function namesOf(value: unknown): readonly WorkName[] {
  const names = Array.isArray(value) ? value : [value];
  return names.map((name: unknown) =>
    typeof name === "object" && name !== null ? (name as WorkName) : nameOf(String(name)),
  );
}

/** `Kessler, Rosa` and `Rosa Kessler`; one word is the whole name. */
function nameOf(text: string): WorkName {
  const [family = "", given] = text.split(/,\s*/);
  if (given !== undefined) return { family, given };
  const words = text.trim().split(/\s+/);
  return words.length === 1
    ? { literal: text }
    : { given: words.slice(0, -1).join(" "), family: words.at(-1)! };
}

/** A date as CSL-JSON has it. */
function dateOf(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "string") return textDate(String(value));
  if (Array.isArray(value)) return value.length > 0 ? dateOf(value[0]) : undefined;
  if (typeof value !== "object" || value === null || !("year" in value)) return value;
  const { year, month, day } = value as Record<string, unknown>;
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return parts.some(Number.isNaN) ? { literal: String(year) } : { "date-parts": [parts] };
}

/** `2020`, `2020-05`, `2020-05-01` and ranges of these; anything else stays as it is written. */
function textDate(text: string): object {
  const sides = text.trim().split("/");
  const isDate = sides.length <= 2 && sides.every((side) => /^-?\d{1,4}(?:-\d{1,2}){0,2}$/.test(side));
  if (!isDate) return { literal: text };
  return { "date-parts": sides.map((side) => side.split(/(?!^)-/).map(Number)) };
}
