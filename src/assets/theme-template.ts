import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

const HEAD = `/*
 * A theme for this folder: reader, talk and handout take their values from here.
 * Take a line out of its comment signs and change what stands behind the colon. What is left in
 * comment signs has the value that it shows. Of the two colours of light-dark(), the first is for the
 * light, the second for the dark: a change of both keeps text and ground apart.
 */`;

/**
 * A theme.css that changes nothing: every value of the style sheets in comment signs, with what it is for.
 * It is made of the style sheets themselves, so it has what they have.
 */
export function themeTemplate(): string {
  const tokens = rootOf("tokens.css");
  const dark = new Map(rootOf("tokens-dark.css").map((line) => [nameOf(line), settingOf(line)]));
  const names = new Set(namesIn(tokens));
  const paper = rootOf("print-base.css").filter((line) => names.has(nameOf(line) ?? ""));
  return [
    HEAD,
    rule(
      "",
      tokens.map((line) => withDark(line, dark.get(nameOf(line)))),
    ),
    "/* On paper. */",
    rule("@media print {", paper),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The lines of the first rule for the root element of a style sheet. */
function rootOf(name: string): readonly string[] {
  const css = readFileSync(join(packageRoot, "styles", name), "utf8").replaceAll("\r\n", "\n");
  const [, lines = ""] = /^:root\S* \{\n([\s\S]*?)^\}/m.exec(css) ?? [];
  return lines.trimEnd().split("\n");
}

/** A rule for the root element with every value in comment signs, in a query if there is one. */
function rule(query: string, lines: readonly string[]): string {
  const values = lines.map((line) => (nameOf(line) ? `  /* ${line.trim()} */` : line));
  const root = [":root {", ...values, "}"];
  return query === "" ? root.join("\n") : [query, ...root.map((line) => `  ${line}`), "}"].join("\n");
}

/** A line that sets a colour, with the colour for the dark, if there is one. */
function withDark(line: string, dark: string | undefined): string {
  if (!nameOf(line) || dark === undefined) return line;
  return `  ${nameOf(line)}: light-dark(${settingOf(line)}, ${dark});`;
}

function settingOf(line: string): string | undefined {
  return /^\s*--[\w-]+: (.*);/.exec(line)?.[1];
}

function namesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => nameOf(line) ?? []);
}

/** The name of the value that a line sets; undefined for a comment or a blank line. */
function nameOf(line: string): string | undefined {
  return /^\s*(--[\w-]+):/.exec(line)?.[1];
}
