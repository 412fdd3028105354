/** Space around the shapes, px: for the width of lines. */
const MARGIN = 6;

/**
 * A graph in SVG with the frame that its shapes need. The library takes the frame from a layout that it
 * moves afterwards, so that boxes are cut off on the right and there is empty space below. For graphs
 * only: their words stand in shapes, while those of other diagrams stand beside lines.
 */
export function fitFrame(svg: string): string {
  const [first] = /^<svg[^>]*>/.exec(svg) ?? [""];
  const points = shapesIn(svg.replace(/<defs>[\s\S]*?<\/defs>/g, "")).flatMap(cornersOf);
  if (!first || points.length === 0) return svg;
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const width = ` width="${right - left}" height="${bottom - top}"`;
  const frame = first
    .replace(/ (?:width|height)="[^"]*"/g, "")
    .replace(/ viewBox="[^"]*"/, ` viewBox="${left} ${top} ${right - left} ${bottom - top}"${width}`);
  return frame + svg.slice(first.length);
}

type Point = readonly [x: number, y: number];

function extent(values: readonly number[]): readonly [number, number] {
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return [least - MARGIN, most + MARGIN];
}

interface Shape {
  readonly name: string;
  readonly points: string | undefined;
  readonly at: (attribute: string) => number;
}

function shapesIn(svg: string): readonly Shape[] {
  return [...svg.matchAll(/<(rect|circle|ellipse|line|polygon|polyline)\b([^>]*)>/g)].map(
    ([, name = "", rest = ""]) => {
      const attributes = new Map(
        [...rest.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      );
      return { name, points: attributes.get("points"), at: (key) => Number(attributes.get(key) ?? 0) };
    },
  );
}

/** Two corners of the box around a shape, or all points of a line through several. */
function cornersOf({ name, points, at }: Shape): readonly Point[] {
  if (points !== undefined)
    return [...points.matchAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  if (name === "rect")
    return [
      [at("x"), at("y")],
      [at("x") + at("width"), at("y") + at("height")],
    ];
  if (name === "line")
    return [
      [at("x1"), at("y1")],
      [at("x2"), at("y2")],
    ];
  const [rx, ry] = name === "circle" ? [at("r"), at("r")] : [at("rx"), at("ry")];
  return [
    [at("cx") - rx, at("cy") - ry],
    [at("cx") + rx, at("cy") + ry],
  ];
}
