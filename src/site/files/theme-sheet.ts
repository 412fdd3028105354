import {
  type CustomAtRules,
  type ImportDependency,
  type TransformOptions,
  transform,
  type UrlDependency,
} from "lightningcss";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan, type Span } from "../../model/span.ts";

/** A theme as it is written. */
export interface WrittenTheme {
  readonly css: string;
  /** Path as messages show it. */
  readonly name: string;
}

/** A theme as it is parsed and written again, with a placeholder for each address. */
export interface ThemeSheet {
  readonly css: string;
  readonly addresses: readonly ThemeAddress[];
}

/** An address that a theme loads something from. */
interface ThemeAddress {
  readonly address: string;
  /** What stands for it in the CSS, in double quotes. */
  readonly placeholder: string;
  readonly span: Span;
}

type How = Pick<TransformOptions<CustomAtRules>, "targets" | "exclude" | "visitor">;

/** Functions that take the address of an image as a plain string. */
const LOADING: readonly string[] = ["image-set", "-webkit-image-set", "image", "src", "cross-fade"];

/**
 * Parses a theme and writes it again, shorter. Reports CSS that cannot be read (then there is no sheet),
 * `@import`, and addresses that do not stand in `url()` (`theme/invalid`, `theme/address`).
 */
export function parseTheme(theme: WrittenTheme, how: How, report: Report): ThemeSheet | undefined {
  const strings: string[] = [];
  const visitor: How["visitor"] = {
    ...how.visitor,
    Function({ name, arguments: given }) {
      if (!LOADING.includes(name)) return undefined;
      for (const { type, value } of given)
        if (type === "token" && value.type === "string") strings.push(value.value);
      return undefined;
    },
  };
  try {
    const code = Buffer.from(theme.css);
    const options = { filename: theme.name, code, minify: true, analyzeDependencies: true } as const;
    const { code: written, dependencies } = transform({ ...options, ...how, visitor });
    for (const text of strings) reportString(text, theme.css, report);
    const addresses: ThemeAddress[] = [];
    for (const found of dependencies ?? []) {
      if (found.type === "import") reportImport(found.url, spanOf(found), report);
      if (found.type === "url")
        addresses.push({ address: found.url, placeholder: found.placeholder, span: spanOf(found) });
    }
    return { css: Buffer.from(written).toString("utf8"), addresses };
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    const span = loc ? { ...lineSpan(loc.line), column: loc.column, endColumn: loc.column } : lineSpan(1);
    const line = theme.css.split("\n")[span.line - 1] ?? "";
    report("theme/invalid", span, `this is not valid CSS: ${message}`, hintFor(line));
    return undefined;
  }
}

/** What to do about a line that cannot be read. What the parser advises about these is of no use here. */
function hintFor(line: string): string {
  if (/^\s*\/\//.test(line)) return "write /* … */ around what is a comment";
  if (/@import\b/.test(line)) return "write the rules of the other file into theme.css itself";
  if (/--[\w-]+\s*:.*url\(/.test(line))
    return "write url(…) in the rule that shows the image, not in a value of your own";
  return "correct it; no part of the theme is used";
}

/** The CSS of a sheet with what each of its addresses becomes. */
export function withAddresses({ css, addresses }: ThemeSheet, become: (address: string) => string): string {
  return addresses.reduce(
    (text, { address, placeholder }) => text.replaceAll(`"${placeholder}"`, () => `"${become(address)}"`),
    css,
  );
}

function spanOf({ loc: { start, end } }: UrlDependency | ImportDependency): Span {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function reportImport(url: string, span: Span, report: Report): void {
  const hint = "write its rules into theme.css itself";
  report("theme/address", span, `“${url}” cannot be loaded: a theme is one file`, hint);
}

function reportString(text: string, css: string, report: Report): void {
  const line = css.slice(0, Math.max(0, css.indexOf(text))).split("\n").length;
  report(
    "theme/address",
    lineSpan(line),
    `“${text}” cannot be loaded: it does not stand in url()`,
    `write url("${text}")`,
  );
}
