import type { LineCounter, YAMLError } from "yaml";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";

/** What is wrong with a line of YAML, and its right form. */
interface Fault {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** A line of the form `key: value`, which may be an item of a list. */
const PAIR = /^(\s*(?:-\s+)*)([\p{L}\p{N}_-]+)\s*:\s*(.*?)\s*$/u;

/**
 * Reports the syntax errors of front matter in plain words, each at the line where its cause is. What
 * follows a mark that is never closed is not reported, because all of it is misread.
 */
export function reportYamlFaults(
  yaml: string,
  errors: readonly YAMLError[],
  counter: LineCounter,
  report: Report,
): void {
  const lines = yaml.split("\n");
  const told = new Set<number>();
  for (const error of errors) {
    const fault = faultOf(error, counter.linePos(error.pos[0]).line, lines);
    if (told.has(fault.line)) continue;
    told.add(fault.line);
    const text = lines[fault.line - 1] ?? "";
    const column = text.length - text.trimStart().length + 1;
    const span = { ...lineSpan(fault.line), column, endColumn: Math.max(column, text.length) };
    report("front-matter/invalid", span, fault.message, fault.hint);
    if (isUnclosed(error)) return;
  }
}

/** Reports the first value that begins with `*`, which YAML takes for a reference to another value. */
export function reportReference(yaml: string, report: Report): void {
  const lines = yaml.split("\n");
  const index = lines.findIndex((text) => PAIR.exec(text)?.[3]?.startsWith("*"));
  const [, , key = "", value = ""] = PAIR.exec(lines[index] ?? "") ?? [];
  const message = `the value of “${key}” begins with “*”, which means something else here`;
  report("front-matter/invalid", lineSpan(Math.max(1, index + 1)), message, quoteHint(key, value));
}

function isUnclosed({ code, message }: YAMLError): boolean {
  return /closing|end with a/.test(message) || code === "BAD_INDENT";
}

function faultOf(error: YAMLError, line: number, lines: readonly string[]): Fault {
  const text = lines[line - 1] ?? "";
  const [, , key = "", value = ""] = PAIR.exec(text) ?? [];
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return { line, message: `the value of “${key}” has a colon in it`, hint: quoteHint(key, value) };
    case "BAD_SCALAR_START":
      return {
        line,
        message: `the value of “${key}” begins with “${value.charAt(0)}”, which means something else here`,
        hint: quoteHint(key, value),
      };
    case "TAB_AS_INDENT":
      return { line, message: "the line begins with a tab", hint: "use blanks: two for each step inward" };
    case "DUPLICATE_KEY":
      return {
        line,
        message: `the key “${key}” is given twice`,
        hint: "keep one of them, with all it has to say",
      };
    case "BLOCK_IN_FLOW":
      return {
        line,
        message: "a comma between two keys is missing",
        hint: "put a comma behind each value: { id: RK, name: R. Kessler }",
      };
    case "MISSING_CHAR":
    case "BAD_INDENT":
    case "UNEXPECTED_TOKEN":
      return (
        unclosedQuote(error, line, lines) ??
        unclosedBracket(error, line, lines) ??
        otherFault(error, line, text)
      );
    default:
      return otherFault(error, line, text);
  }
}

/** A quotation mark that is never closed, or that closes too early. */
function unclosedQuote(error: YAMLError, line: number, lines: readonly string[]): Fault | undefined {
  if (/node end/.test(error.message)) {
    const [, , key = "", value = ""] = PAIR.exec(lines[line - 1] ?? "") ?? [];
    const mark = /^["']/.exec(value)?.[0];
    if (!mark) return undefined;
    const message = `the quotation of “${key}” ends before its value does`;
    return { line, message, hint: quoteHint(key, mark === "'" ? value.slice(1).replace(/'$/, "") : value) };
  }
  if (!/closing ["']/.test(error.message)) return undefined;
  const at = lastLine(lines, line, (text) => hasOpenQuote(PAIR.exec(text)?.[3] ?? ""));
  if (at === undefined) return undefined;
  const [, , key = "", value = ""] = PAIR.exec(lines[at - 1]!)!;
  const hint = `close it on the same line: ${key}: ${value}${value.charAt(0)}`;
  return { line: at, message: `the quotation mark of “${key}” is never closed`, hint };
}

function hasOpenQuote(value: string): boolean {
  const mark = /^["']/.exec(value)?.[0];
  return mark !== undefined && value.split(mark).length % 2 === 0;
}

const BRACKETS: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** A bracket that is never closed, or one too many. */
function unclosedBracket(error: YAMLError, line: number, lines: readonly string[]): Fault | undefined {
  if (/flow-(?:seq|map)-end/.test(error.message)) {
    const close = /seq/.test(error.message) ? "]" : "}";
    return { line, message: `there is one ${close} too many`, hint: `remove the last ${close}` };
  }
  if (!/end with a|flow/i.test(error.message)) return undefined;
  const at = lastLine(lines, line, (text) => openBracket(text) !== undefined);
  if (at === undefined) return undefined;
  const text = lines[at - 1]!;
  const open = openBracket(text)!;
  const hint = `close it where the list ends: ${text.trim()}${BRACKETS[open]}`;
  return { line: at, message: `the bracket ${open} is never closed`, hint };
}

/** The last bracket of a line that it does not close. */
function openBracket(text: string): string | undefined {
  const open: string[] = [];
  for (const character of text.replace(/"[^"]*"|'[^']*'/g, "")) {
    if (BRACKETS[character]) open.push(character);
    else if (character === BRACKETS[open.at(-1) ?? ""]) open.pop();
  }
  return open.at(-1);
}

/** The last line up to `line`, from 1, for which `fits` holds. */
function lastLine(
  lines: readonly string[],
  line: number,
  fits: (text: string) => boolean,
): number | undefined {
  const index = lines.slice(0, line).findLastIndex(fits);
  return index < 0 ? undefined : index + 1;
}

function otherFault(error: YAMLError, line: number, text: string): Fault {
  const [, , key = "", value = ""] = PAIR.exec(text) ?? [];
  if (key === "" && text.trim() !== "")
    return {
      line,
      message: `“${text.trim()}” is no key with a value`,
      hint: "write key: value, or indent the line further than the key that it belongs to",
    };
  if (/without - indicator|indent/i.test(error.message))
    return {
      line,
      message: `“${key}” is not indented like the keys beside it`,
      hint: "begin keys of one group in one column, with blanks before them",
    };
  if (value !== "" && !/^["']/.test(value))
    return { line, message: `the value of “${key}” cannot be read`, hint: quoteHint(key, value) };
  const reason = error.message.charAt(0).toLowerCase() + error.message.slice(1);
  return {
    line,
    message: `the front matter cannot be read from here on: ${reason}`,
    hint: "write key: value on each line, and put values with : # [ ] { } @ * & in quotes",
  };
}

/** How a value is written so that it is only text. */
export function quoteHint(key: string, value: string): string {
  return `put it in quotes: ${key}: ${quoted(value)}`;
}

/** A value in quotation marks, for YAML. */
function quoted(value: string): string {
  if (!value.includes('"')) return `"${value}"`;
  return value.includes("'") ? `"${value.replaceAll('"', '\\"')}"` : `'${value}'`;
}
