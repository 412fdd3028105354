import { escapeHtml } from "../../markup/html.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Drawing } from "./diagram.ts";
import { fitFrame } from "./fit-frame.ts";
import { plainFlowchart, showSigns } from "./flowchart-text.ts";
import { houseSvg, textOf } from "./house-svg.ts";
import { type MermaidSource, readMermaid, type Statement } from "./mermaid-source.ts";
import { isCosmetic, isDrawn, isRead, wordsIn } from "./undrawn.ts";

type Library = typeof import("beautiful-mermaid");

/** What became of a diagram. */
export type Outcome =
  | { readonly drawing: Drawing /** Statements without effect. */; readonly ignored: readonly Statement[] }
  | { readonly unsupported: Statement }
  /** There is more in it than is drawn. */
  | { readonly tooLarge: Statement }
  | { readonly unread: readonly Statement[] };

/** Draws a diagram in Mermaid's language. `prefix` begins its ids; `alt` is what is said in its place. */
export type Draw = (source: string, prefix: string, alt?: string) => Outcome;

/** Loads the library that draws, which is large: only an article with diagrams needs it. */
export async function loadDraw(): Promise<Draw> {
  const library = await import("beautiful-mermaid");
  return (source, prefix, alt) => draw(library, readMermaid(source), prefix, alt);
}

/** Values for the library: our colours, which are its variables in the style sheet, and little space. */
const OPTIONS = { bg: "var(--bg)", fg: "var(--fg)", transparent: true, padding: 6 };

function draw(library: Library, source: MermaidSource, prefix: string, alt: string | undefined): Outcome {
  const { type, header } = source;
  if (!type) return { unsupported: header };
  if (isTooLarge(source, library)) return { tooLarge: header };
  const isGraph = type === "flowchart" || type === "state";
  const statements = type === "flowchart" ? plainFlowchart(source.statements) : source.statements;
  const ignored = statements.filter(isCosmetic);
  const meant = statements.filter((statement) => !isCosmetic(statement));
  const first = headerFor(source);
  const kept = isGraph ? statements : meant;
  const svg = showSigns(
    library.renderMermaidSVG([first, ...kept.map(({ text }) => text)].join("\n"), OPTIONS),
    escapeHtml,
  );
  const parse = (text: string) => library.parseMermaid(`${first}\n${text}`);
  const drawn = isGraph ? undefined : wordsIn(`${textOf(svg).join(" ")} ${namesIn(svg)}`);
  const unread = meant.filter((statement) =>
    isGraph ? !isRead(statement, parse) : !isDrawn(statement, type, drawn!),
  );
  if (unread.length > 0) return { unread };
  const text = textOf(svg).join("; ");
  const named = [source.title, source.description].filter(Boolean).join(". ");
  const shown = houseSvg(isGraph ? fitFrame(svg) : svg, prefix, alt ?? (named || text));
  // Colours of the author count; what else concerns looks does not.
  const without = ignored.filter((statement) => !isGraph || /^(?:click|activate)/.test(statement.text));
  return { drawing: { svg: shown, text }, ignored: without };
}

/** Arrows, and what stands for several in one statement of a flowchart. */
const ARROWS = /--|==|-\.|&|;/g;

/** Whether a diagram has more lines or arrows than are drawn. `a & b --> c & d` has four arrows. */
function isTooLarge(source: MermaidSource, library: Library): boolean {
  const { type, statements } = source;
  const written = statements.reduce((sum, { text }) => sum + 1 + (text.match(ARROWS)?.length ?? 0), 0);
  if (written > 2 * LIMITS.diagram.most || statements.length > LIMITS.diagram.most) return true;
  if (type !== "flowchart") return false;
  const all = plainFlowchart(statements).map(({ text }) => text);
  return library.parseMermaid([headerFor(source), ...all].join("\n")).edges.length > LIMITS.diagram.most;
}

/** The first line as the library takes it: a flowchart needs a direction. */
function headerFor({ type, header }: MermaidSource): string {
  if (type === "class") return "classDiagram";
  if (type !== "flowchart") return header.text;
  return /\s(?:TD|TB|LR|BT|RL)$/i.test(header.text) ? header.text : `${header.text.split(/\s/)[0]} TD`;
}

/** The names of things, which are not always written out. */
function namesIn(svg: string): string {
  return [...svg.matchAll(/ data-[\w-]+="([^"]*)"/g)].map(([, name]) => name).join(" ");
}
