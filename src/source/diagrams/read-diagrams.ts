import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { diagramOf } from "../../prose/diagrams/diagram.ts";
import { type Draw, loadDraw, type Outcome } from "../../prose/diagrams/draw.ts";
import type { Statement } from "../../prose/diagrams/mermaid-source.ts";
import { lineOf } from "../../prose/tokens.ts";
import type { FindSpan } from "../references/find-span.ts";

const TYPES = "flowchart, stateDiagram-v2, sequenceDiagram, classDiagram, erDiagram, xychart-beta";
const SIMPLER = `write it in a simpler way: A["The words"] --> B, with ids of the letters a–z`;

/** Loads what draws diagrams, when the text or a footnote has one. */
export async function drawFor(
  text: readonly Token[],
  footnotes: readonly { readonly tokens: readonly Token[] }[],
): Promise<Draw | undefined> {
  const runs = [text, ...footnotes.map(({ tokens }) => tokens)];
  return runs.some((tokens) => tokens.some(diagramOf)) ? loadDraw() : undefined;
}

/**
 * Draws the diagrams among the tokens and keeps the drawings in them, so that all outputs show the same.
 * Reports diagrams that cannot be drawn, which are shown as code, and statements without effect.
 */
export function readDiagrams(
  tokens: readonly Token[],
  { draw, findSpan, report }: { draw: Draw | undefined; findSpan: FindSpan; report: Report },
): void {
  for (const token of tokens) {
    const meta = diagramOf(token);
    if (!meta || !draw) continue;
    const first = lineOf(token) + 1 + meta.skipped;
    const tell = (
      code: "diagram/unsupported" | "diagram/invalid",
      at: Statement,
      message: string,
      hint: string,
    ) => {
      const line = first + at.line;
      report(code, findSpan(at.written, line, line), message, hint);
    };
    const outcome = drawSafely(draw, token.content, `diagram-${first}`, meta.alt);
    if ("drawing" in outcome) {
      meta.drawing = outcome.drawing;
      for (const at of outcome.ignored)
        tell(
          "diagram/unsupported",
          at,
          `“${at.written}” has no effect on the drawing`,
          "remove it, or leave it for other tools",
        );
    } else if ("unread" in outcome) {
      for (const at of outcome.unread)
        tell(
          "diagram/invalid",
          at,
          `“${at.written}” cannot be drawn, so the diagram is shown as code`,
          SIMPLER,
        );
    } else {
      const { text } = outcome.unsupported;
      const what = text === "" ? "an empty diagram" : `a diagram of the type “${text.split(/\s/)[0]}”`;
      tell(
        "diagram/unsupported",
        outcome.unsupported,
        `${what} cannot be drawn, so it is shown as code`,
        `the types are ${TYPES}; or include it as an image`,
      );
    }
  }
}

/** The library may fail on what it does not foresee. */
function drawSafely(draw: Draw, source: string, prefix: string, alt: string | undefined): Outcome {
  try {
    return draw(source, prefix, alt);
  } catch {
    const written = source.split("\n")[0]!.trim();
    return { unread: [{ text: written, written, line: 0 }] };
  }
}
