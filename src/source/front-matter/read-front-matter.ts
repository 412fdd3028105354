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
import { checkLanguage, readOwnWords } from "./own-words.ts";
import type { FrontMatter } from "./schema.ts";
import { type FrontMatterValues, validateFrontMatter } from "./validate.ts";

/**
 * Reads an article's front matter, and the defaults beside it for the keys that it lacks. Gives the
 * span of each key in the article. Adds each fault to `diagnostics`, under the file that it is in.
 */
export function readFrontMatter(
  yaml: string | undefined,
  input: SourceInput,
  diagnostics: Diagnostic[],
): FrontMatterValues {
  const report = reporter(input.file, diagnostics);
  const own = yaml === undefined ? { data: {}, spanOf: () => lineSpan(1) } : readYaml(yaml, report);
  const data = withDefaults(own.data, readDefaults(input, diagnostics));
  checkLanguage(data, own.spanOf, report);
  reportDoubtfulNames(data, own.spanOf, report);
  return { data, spanOf: own.spanOf };
}

function readDefaults({ defaults }: SourceInput, diagnostics: Diagnostic[]): FrontMatter {
  if (!defaults) return {};
  const report = reporter(defaults.file, diagnostics);
  const yaml = decodeOrReport(defaults.bytes, report);
  return yaml === undefined ? {} : readYaml(yaml, report).data;
}

function readYaml(yaml: string, report: Report): FrontMatterValues {
  const passed = passedLimit(yaml);
  if (passed) {
    reportLimit(passed.limit, passed.line, report);
    return { data: {}, spanOf: () => lineSpan(1) };
  }
  const { data, spanOf } = validateFrontMatter(yaml, report);
  return { data: readOwnWords(data, spanOf, report), spanOf };
}

function passedLimit(yaml: string): PassedLimit | undefined {
  return yaml.trimStart().length > LIMITS.frontMatter.most
    ? { limit: LIMITS.frontMatter, line: 1 }
    : passedYamlLimit(yaml);
}
