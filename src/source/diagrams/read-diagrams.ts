import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { LIMITS, moreThan } from "../../model/limits.ts";
import { type Drawing, diagramOf } from "../../prose/diagrams/diagram.ts";
import { type Draw, loadDraw, type Outcome } from "../../prose/diagrams/draw.ts";
import type { Statement } from "../../prose/diagrams/mermaid-source.ts";
import { lineOf } from "../../prose/tokens.ts";
import { cleanDrawing } from "../drawings/clean-drawing.ts";
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
  if (!draw) return;
  for (const token of tokens) {
    const meta = diagramOf(token);
    if (!meta) continue;
    const first = lineOf(token) + 1 + meta.skipped;
    const outcome = drawSafely(draw, token.content, `diagram-${first}`, meta.alt);
    const { faults, drawing } = cleaned(outcome, token.content);
    if (drawing) meta.drawing = drawing;
    for (const { code, at, message, hint } of [...faultsOf(outcome), ...faults]) {
      const line = first + at.line;
      report(code, findSpan(at.written, line, line), message, hint);
    }
  }
}

/**
 * The drawing as pages may have it: colours are what the author wrote, and could be an address. One that
 * is harmless stays as it is.
 */
function cleaned(outcome: Outcome, source: string): { drawing?: Drawing; faults: readonly Fault[] } {
  if (!("drawing" in outcome)) return { faults: [] };
  const { drawing } = outcome;
  const clean = cleanDrawing(Buffer.from(drawing.svg));
  const written = source.split("\n")[0]!.trim();
  const at = { text: written, written, line: 0 };
  const hint = "give colours only: style A fill:#fc0";
  if ("why" in clean)
    return {
      faults: [{ code: "diagram/invalid", at, message: `the diagram is shown as code: ${clean.why}`, hint }],
    };
  const { svg, removed } = clean;
  if (removed.length === 0 && !/<[!?]/.test(drawing.svg)) return { drawing, faults: [] };
  const message = `the diagram is shown without what could run or load something: ${removed.join(", ")}`;
  return { drawing: { ...drawing, svg }, faults: [{ code: "diagram/unsupported", at, message, hint }] };
}

/** What is wrong with a statement of a diagram. */
interface Fault {
  readonly code: "diagram/unsupported" | "diagram/invalid";
  readonly at: Statement;
  readonly message: string;
  readonly hint: string;
}

function faultsOf(outcome: Outcome): readonly Fault[] {
  if ("drawing" in outcome) return outcome.ignored.map(withoutEffect);
  if ("tooLarge" in outcome) return [tooLarge(outcome.tooLarge)];
  return "unread" in outcome ? outcome.unread.map(unread) : [unsupported(outcome.unsupported)];
}

function withoutEffect(at: Statement): Fault {
  const message = `“${at.written}” has no effect on the drawing`;
  return { code: "diagram/unsupported", at, message, hint: "remove it, or leave it for other tools" };
}

function unread(at: Statement): Fault {
  const message = `“${at.written}” cannot be drawn, so the diagram is shown as code`;
  return { code: "diagram/invalid", at, message, hint: SIMPLER };
}

function unsupported(at: Statement): Fault {
  const what = at.text === "" ? "an empty diagram" : `a diagram of the type “${at.text.split(/\s/)[0]}”`;
  const message = `${what} cannot be drawn, so it is shown as code`;
  return {
    code: "diagram/unsupported",
    at,
    message,
    hint: `the types are ${TYPES}; or include it as an image`,
  };
}

function tooLarge(at: Statement): Fault {
  const message = `there are ${moreThan(LIMITS.diagram)}, so it is shown as code`;
  return { code: "diagram/unsupported", at, message, hint: LIMITS.diagram.hint };
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
