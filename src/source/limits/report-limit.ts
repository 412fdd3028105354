import type { Report } from "../../diagnostics/report.ts";
import { type Limit, moreThan } from "../../model/limits.ts";
import { lineSpan } from "../../model/span.ts";

/** Reports that a limit is passed on a line of the source, from 1 (`article/limit`). */
export function reportLimit(limit: Limit, line: number, report: Report): void {
  report("article/limit", lineSpan(line), `there are ${moreThan(limit)}, which are not read`, limit.hint);
}
