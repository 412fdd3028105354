import type { Report } from "../../diagnostics/report.ts";
import { type Macros, renderMath } from "../../prose/formulas/render-math.ts";
import type { SpanOf } from "../front-matter/validate.ts";

/**
 * The `macros` of the front matter, by their names with a backslash, which authors may leave out. Reports
 * names that TeX does not know and macros that cannot be shown; those are left out.
 */
export function readMacros(written: Macros = {}, spanOf: SpanOf, report: Report): Macros {
  const macros: Record<string, string> = {};
  const keys = Object.keys(written);
  for (const key of keys) macros[nameOf(key)] = written[key]!;
  for (const key of keys) {
    const fault = faultIn(nameOf(key), macros);
    if (!fault) continue;
    report("math/macro", spanOf(["macros", key]), `the macro “${key}” ${fault.reason}`, fault.hint);
    delete macros[nameOf(key)];
  }
  return macros;
}

function nameOf(key: string): string {
  return key.startsWith("\\") ? key : `\\${key}`;
}

function faultIn(name: string, macros: Macros): { reason: string; hint: string } | undefined {
  if (!/^\\(?:[a-zA-Z]+|[^a-zA-Z\s])$/.test(name))
    return { reason: "has a name that TeX does not know", hint: "name it with letters alone: \\R" };
  const tex = macros[name]!;
  if (/[\n\t\f\b\v\r]/.test(tex)) {
    const hint = `put it into single quotes, which keep backslashes: '\\mathbb{R}'`;
    return { reason: "has lost a backslash: in double quotes, \\n and \\t stand for blanks", hint };
  }
  // Half of a pair, e.g. \left( for \lp, is right only where it is used.
  if (/\\(?:left|right|middle|begin|end)\b|^[\^_&]/.test(tex)) return undefined;
  const count = Math.max(0, ...[...tex.matchAll(/#(\d)/g)].map(([, digit]) => Number(digit)));
  const math = renderMath(name + "{x}".repeat(count), true, macros);
  return typeof math === "string"
    ? undefined
    : { reason: `cannot be shown: ${math.reason}`, hint: math.hint };
}
