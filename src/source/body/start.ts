import { secondsOf } from "../../model/recording-time.ts";
import { lineSpan } from "../../model/span.ts";
import type { BodyContext } from "./body-context.ts";
import type { HeadingTokens } from "./headings.ts";

/** Where a question or an answer starts in the recording, from `{start=12:34}`; reports what is no time. */
export function startOf(
  { attributes, line }: HeadingTokens,
  { report }: BodyContext,
): { readonly start?: number } {
  const written = attributes.values.start;
  if (written === undefined) return {};
  const start = secondsOf(written);
  if (start !== undefined) return { start };
  const hint = "write minutes and seconds, or hours too: {start=12:34}, {start=1:02:03}";
  report("attribute/invalid", lineSpan(line), `“${written}” is no time in a recording`, hint);
  return {};
}
