/** Red, green and blue, 0 to 255, and opacity, 0 to 1. */
type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/**
 * A computed colour as six hex digits, as it appears on `ground` (six hex digits) at this opacity; undefined
 * when nothing of it can be seen.
 */
export function shownColour(computed: string, ground: string, opacity = 1): string | undefined {
  const [red, green, blue, own] = read(computed);
  const share = own * opacity;
  if (share < 0.02) return undefined;
  const under = [0, 2, 4].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  return [red, green, blue]
    .map((value, index) => Math.round(value * share + under[index]! * (1 - share)))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("");
}

/** Reads `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` and `color(srgb 0.1 0.2 0.3 / 0.5)`. */
function read(computed: string): Rgba {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (computed.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(
    Number,
  );
  const scale = computed.startsWith("color(") ? 255 : 1;
  return [red * scale, green * scale, blue * scale, opacity];
}
