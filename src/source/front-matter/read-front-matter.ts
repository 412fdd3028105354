import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Report, reporter } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { slugOf } from "../body/ids.ts";
import { decode } from "../decode.ts";
import type { SourceInput } from "../input.ts";
import { withDefaults } from "./defaults.ts";
import type { FrontMatter } from "./schema.ts";
import { type SpanOf, validateFrontMatter } from "./validate.ts";

/** The keys that hold for an article, and where each stands in its own file. */
export interface ReadMeta {
  readonly data: FrontMatter;
  readonly spanOf: SpanOf;
}

/** The article's front matter over the defaults beside it; each file's faults under its own name. */
export function readFrontMatter(
  yaml: string | undefined,
  input: SourceInput,
  diagnostics: Diagnostic[],
): ReadMeta {
  const report = reporter(input.file, diagnostics);
  const own =
    yaml === undefined ? { data: {}, spanOf: () => lineSpan(1) } : validateFrontMatter(yaml, report);
  const data = withDefaults(own.data, readDefaults(input, diagnostics));
  return { data: withUniqueExperts(data, own.spanOf, report), spanOf: own.spanOf };
}

function readDefaults({ defaults }: SourceInput, diagnostics: Diagnostic[]): FrontMatter {
  if (!defaults) return {};
  const report = reporter(defaults.file, diagnostics);
  const decoded = decode(defaults.bytes);
  if ("text" in decoded) return validateFrontMatter(decoded.text, report).data;
  report(
    "article/not-utf8",
    lineSpan(decoded.badLine),
    "the file is not UTF-8 text",
    "save it again with the encoding UTF-8",
  );
  return {};
}

/** Drops experts whose id another one has already, and says so. */
function withUniqueExperts(data: FrontMatter, spanOf: SpanOf, report: Report): FrontMatter {
  if (!data.experts) return data;
  const seen = new Set<string>();
  const experts = data.experts.filter(({ id }, index) => {
    const folded = slugOf(id);
    if (!seen.has(folded)) return seen.add(folded);
    report(
      "expert/duplicate",
      spanOf(["experts", index]),
      `two experts have the id “${id}”`,
      "give each expert an id of their own",
    );
    return false;
  });
  return { ...data, experts };
}
