import { basename } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Report, reporter } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { decodeOrReport } from "../decode.ts";
import type { SourceInput } from "../input.ts";
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
  if (own.data.root !== undefined) {
    const message = "“root” has no effect in an article, which may not say what it reads";
    report(
      "front-matter/invalid",
      own.spanOf(["root"]),
      message,
      "write it into triptych.yaml beside the article",
    );
  }
  const data = withDefaults(own.data, readDefaults(input, report, diagnostics));
  checkLanguage(data, own.spanOf, report);
  reportDoubtfulNames(data, own.spanOf, report);
  return { data, spanOf: own.spanOf };
}

function readDefaults(
  { defaults }: SourceInput,
  reportInArticle: Report,
  diagnostics: Diagnostic[],
): FrontMatter {
  if (!defaults) return {};
  const { file } = defaults;
  if ("why" in defaults) {
    // In the article: the lines of a file that may not be read are not to be quoted.
    const message = `“${basename(file)}” cannot be read: ${defaults.why}`;
    reportInArticle("front-matter/invalid", lineSpan(1), message, defaults.hint);
    return {};
  }
  const report = reporter(file, diagnostics);
  const yaml = decodeOrReport(defaults.bytes, report);
  if (yaml === undefined) return {};
  const { data, spanOf } = readYaml(yaml, report);
  if (defaults.rootFault !== undefined) {
    const hint = "name the folder that holds the articles and all that they share";
    report("front-matter/invalid", spanOf(["root"]), `“root” ${defaults.rootFault}`, hint);
  }
  return data;
}

function readYaml(yaml: string, report: Report): FrontMatterValues {
  const { data, spanOf } = validateFrontMatter(yaml, report);
  return { data: readOwnWords(data, spanOf, report), spanOf };
}
