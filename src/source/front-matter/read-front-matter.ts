import { basename } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Report, reporter } from "../../diagnostics/report.ts";
import { LIMITS } from "../../model/limits.ts";
import { lineSpan } from "../../model/span.ts";
import { decodeOrReport } from "../decode.ts";
import type { SourceInput } from "../input.ts";
import { reportLimit } from "../limits/report-limit.ts";
import { type PassedLimit, passedYamlLimit } from "../limits/yaml-limits.ts";
import { withDefaults } from "./defaults.ts";
import { reportDoubtfulNames } from "./doubtful-names.ts";
import { type PlaceOf, placesIn } from "./meta-places.ts";
import { checkLanguage, readOwnWords } from "./own-words.ts";
import { SITE_KEYS } from "./schema.ts";
import { type FrontMatterValues, validateFrontMatter } from "./validate.ts";

/** Why an article cannot set a key of the site's. */
const WHY_NOT = {
  root: "which may not say what it reads",
  shelf: "since it is about the whole site",
} as const;

const NOTHING: FrontMatterValues = { data: {}, spanOf: () => lineSpan(1) };

/**
 * Reads an article's front matter, and the defaults beside it for the keys that it lacks. Gives the
 * span of each key in the article, and the place of each in whichever file has it. Adds each fault
 * to `diagnostics`, under the file that it is in.
 */
export function readFrontMatter(
  yaml: string | undefined,
  input: SourceInput,
  diagnostics: Diagnostic[],
): FrontMatterValues & { readonly placeOf: PlaceOf } {
  const report = reporter(input.file, diagnostics);
  const own = yaml === undefined ? NOTHING : readYaml(yaml, report, "article");
  for (const key of SITE_KEYS) {
    if (own.data[key] === undefined) continue;
    const message = `“${key}” has no effect in an article, ${WHY_NOT[key]}`;
    const hint = "write it into triptych.yaml beside the article";
    report("front-matter/invalid", own.spanOf([key]), message, hint);
  }
  const defaults = readDefaults(input, report, diagnostics);
  const data = withDefaults(own.data, defaults.data);
  checkLanguage(data, own.spanOf, report);
  reportDoubtfulNames(data, own.spanOf, report);
  return { data, spanOf: own.spanOf, placeOf: placesIn(input, own, defaults) };
}

function readDefaults(
  { defaults }: SourceInput,
  reportInArticle: Report,
  diagnostics: Diagnostic[],
): FrontMatterValues {
  if (!defaults) return NOTHING;
  const { file } = defaults;
  if ("why" in defaults) {
    // In the article: the lines of a file that may not be read are not to be quoted.
    const message = `“${basename(file)}” cannot be read: ${defaults.why}`;
    reportInArticle("front-matter/invalid", lineSpan(1), message, defaults.hint);
    return NOTHING;
  }
  const report = reporter(file, diagnostics);
  const yaml = decodeOrReport(defaults.bytes, report);
  if (yaml === undefined) return NOTHING;
  const read = readYaml(yaml, report, "site");
  if (defaults.rootFault !== undefined) {
    const hint = "name the folder that holds the articles and all that they share";
    report("front-matter/invalid", read.spanOf(["root"]), `“root” ${defaults.rootFault}`, hint);
  }
  return read;
}

function readYaml(yaml: string, report: Report, of: "article" | "site"): FrontMatterValues {
  const passed = passedLimit(yaml);
  if (passed) {
    reportLimit(passed.limit, passed.line, report);
    return { data: {}, spanOf: () => lineSpan(1) };
  }
  const { data, spanOf } = validateFrontMatter(yaml, report, of);
  return { data: readOwnWords(data, spanOf, report), spanOf };
}

function passedLimit(yaml: string): PassedLimit | undefined {
  return yaml.trimStart().length > LIMITS.frontMatter.most
    ? { limit: LIMITS.frontMatter, line: 1 }
    : passedYamlLimit(yaml);
}
