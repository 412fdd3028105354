import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../assets/version.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatAsJson } from "../diagnostics/format.ts";
import { formatForGithub } from "../diagnostics/format-github.ts";
import { formatAsSarif } from "../diagnostics/format-sarif.ts";
import { encodedPath } from "../model/encoded-path.ts";
import type { Format } from "./options.ts";

/** Findings as tools read them, with a line break at the end; empty when there is nothing to say. */
export function formatForTools(findings: readonly Diagnostic[], format: Exclude<Format, "text">): string {
  const text = FORMATS[format](findings);
  return text === "" ? "" : `${text}\n`;
}

const FORMATS: Readonly<Record<Exclude<Format, "text">, (findings: readonly Diagnostic[]) => string>> = {
  json: formatAsJson,
  github: (findings) => formatForGithub(findings, inRepository),
  sarif: (findings) => formatAsSarif(findings, { version: version(), uriOf }),
};

/** A path from the top of the repository, as far as that is known, with `/`; absolute when it lies elsewhere. */
function inRepository(file: string): string {
  const absolute = resolve(file);
  const path = relative(process.env.GITHUB_WORKSPACE ?? process.cwd(), absolute);
  const isInside = path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return (isInside ? path : absolute).replaceAll(sep, "/");
}

function uriOf(file: string): string {
  const path = inRepository(file);
  return isAbsolute(path) ? pathToFileURL(path).href : encodedPath(path);
}
