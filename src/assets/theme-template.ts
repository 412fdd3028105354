import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

const HEAD = `/*
 * A theme for this folder: reader, talk and handout take their values from here.
 * Take a line out of its comment signs and change what stands behind the colon. A colour that is set in
 * the first list holds in the dark and on paper as well, unless it is set there, too: set it in all of
 * them, or text may be light on a light ground. What is set nowhere has the values that are shown.
 */`;

/**
 * A theme.css that changes nothing: every value of the style sheets in comment signs, with what it is for.
 * It is made of the style sheets themselves, so it has what they have.
 */
export function themeTemplate(): string {
  const tokens = rootOf("tokens.css");
  const names = new Set(namesIn(tokens));
  const paper = rootOf("print-base.css").filter((line) => names.has(nameOf(line) ?? ""));
  return [
    HEAD,
    rule("", tokens),
    "/* In the dark, where readers ask for it. Set here each colour that is set above. */",
    rule("@media (prefers-color-scheme: dark) {", rootOf("tokens-dark.css").filter(nameOf)),
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

function namesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => nameOf(line) ?? []);
}

/** The name of the value that a line sets; undefined for a comment or a blank line. */
function nameOf(line: string): string | undefined {
  return /^\s*(--[\w-]+):/.exec(line)?.[1];
}
