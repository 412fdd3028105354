import { expect, it } from "vitest";
import { loadDraw } from "../../src/prose/diagrams/draw.ts";

const draw = await loadDraw();
const svgOf = (source: string) => {
  const outcome = draw(source, "d");
  return "drawing" in outcome ? outcome.drawing.svg : JSON.stringify(outcome);
};

it("draws without anything that our pages do not allow", () => {
  const svg = svgOf('sequenceDiagram\n  Alice->>Bob: Hello "you" <b>\n  Note over Alice: A note');
  expect(svg).not.toMatch(/<style|style=|@import|https?:|class="note"|<script/);
  expect(svg).toContain('<svg role="img" aria-label="');
  expect(svg).toContain('id="d-seq-arrow"');
  expect(svgOf("flowchart\n A-->B")).toBe(svgOf("flowchart TD\n A --> B"));
});

it("shows signs in quoted words, and says what the author says of the drawing", () => {
  const svg = svgOf('flowchart LR\n  accTitle: Two steps\n  A["f(x) [y] -> z; #35;"] --> B');
  expect(svg).toContain("f(x) [y] -&gt; z; #");
  expect(svg).toContain('aria-label="Two steps"');
});

it("sets labels readable on the author's colours", () => {
  const svg = svgOf("flowchart LR\n  A --> B\n  style A fill:#ffee00\n  style B fill:#003");
  expect(svg).toMatch(/fill="#000"[^>]*>A</);
  expect(svg).toMatch(/fill="#fff"[^>]*>B</);
});

it("frames a graph by its shapes: the library cuts off boxes that are wider than others above them", () => {
  const svg = svgOf(
    "graph LR\n A[article.md] --> B(check)\n B --> C[reader]\n B --> D[talk]\n B --> E[handout]",
  );
  const [, left, top, width, height] = /viewBox="([\d.-]+) ([\d.-]+) ([\d.]+) ([\d.]+)"/
    .exec(svg)!
    .map(Number);
  const boxes = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    (match) => match.slice(1).map(Number) as [number, number, number, number],
  );
  expect(boxes).toHaveLength(5);
  expect(Math.max(...boxes.map(([x, , wide]) => x + wide))).toBeCloseTo(left! + width! - 6);
  expect(Math.max(...boxes.map(([, y, , high]) => y + high))).toBeCloseTo(top! + height! - 6);
  expect(svg).toContain(` width="${width}" height="${height}"`);
});
