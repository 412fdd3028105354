import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Report, reporter } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { decodeOrReport } from "../decode.ts";
import type { SourceInput } from "../input.ts";
import { withDefaults } from "./defaults.ts";
import { reportDoubtfulNames } from "./doubtful-names.ts";
import { type PlaceOf, placesIn } from "./meta-places.ts";
import { checkLanguage, readOwnWords } from "./own-words.ts";
import { type FrontMatterValues, validateFrontMatter } from "./validate.ts";

const NOTHING: FrontMatterValues = { data: {}, spanOf: () => lineSpan(1) };

/**
 * Reads an article's front matter, and the defaults beside it for the keys that it lacks. Gives the
 * span of each key in the article, and the place of each in whichever file has it. Adds each fault to `diagnostics`, under the file that it is in.
 */
export function readFrontMatter(
  yaml: string | undefined,
  input: SourceInput,
  diagnostics: Diagnostic[],
): FrontMatterValues & { readonly placeOf: PlaceOf } {
  const report = reporter(input.file, diagnostics);
  const own = yaml === undefined ? NOTHING : readYaml(yaml, report);
  const defaults = readDefaults(input, diagnostics);
  const data = withDefaults(own.data, defaults.data);
  checkLanguage(data, own.spanOf, report);
  reportDoubtfulNames(data, own.spanOf, report);
  return { data, spanOf: own.spanOf, placeOf: placesIn(input, own, defaults) };
}

function readDefaults({ defaults }: SourceInput, diagnostics: Diagnostic[]): FrontMatterValues {
  if (!defaults) return NOTHING;
  const report = reporter(defaults.file, diagnostics);
  const yaml = decodeOrReport(defaults.bytes, report);
  return yaml === undefined ? NOTHING : readYaml(yaml, report);
}

function readYaml(yaml: string, report: Report): FrontMatterValues {
  const { data, spanOf } = validateFrontMatter(yaml, report);
  return { data: readOwnWords(data, spanOf, report), spanOf };
}
