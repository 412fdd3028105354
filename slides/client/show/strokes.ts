/** A line drawn with the pen: x and y of its points in turn, in px of a slide 720 px high. */
export type Stroke = readonly number[];

/** Where strokes are kept until the tab is closed. */
export interface KeptStrokes {
  /** The strokes on the screen with this address. */
  of(address: string): readonly Stroke[];
  set(address: string, strokes: readonly Stroke[]): void;
}

/** Keeps strokes in the session storage, so that they survive a reload; without it, until the page is left. */
export function keptStrokes(): KeptStrokes {
  const known = new Map<string, readonly Stroke[]>();
  const key = (address: string) => `triptych-pen ${location.pathname} ${address}`;
  return {
    of(address) {
      if (!known.has(address)) known.set(address, load(key(address)));
      return known.get(address)!;
    },
    set(address, strokes) {
      known.set(address, strokes);
      save(key(address), strokes);
    },
  };
}

function load(key: string): readonly Stroke[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    // Other pages of the host can change what is kept.
    return Array.isArray(kept) ? kept.filter(isStroke) : [];
  } catch {
    return []; // some browsers allow no storage for files opened from disk
  }
}

function save(key: string, strokes: readonly Stroke[]): void {
  try {
    if (strokes.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(strokes));
  } catch {
    // Without storage, or when it is full, strokes last as long as the page.
  }
}

function isStroke(value: unknown): value is Stroke {
  return Array.isArray(value) && value.length >= 2 && value.length % 2 === 0 && value.every(Number.isFinite);
}

/** A stroke as the data of an SVG path: smooth, through the middles between its points. */
export function pathOf(stroke: Stroke): string {
  let path = `M${stroke[0]} ${stroke[1]}`;
  for (let at = 2; at < stroke.length; at += 2) {
    const [x, y] = [stroke[at - 2]!, stroke[at - 1]!];
    path += `Q${x} ${y} ${(x + stroke[at]!) / 2} ${(y + stroke[at + 1]!) / 2}`;
  }
  // To the last point; a single point becomes a dot.
  return `${path}L${stroke.at(-2)} ${stroke.at(-1)}`;
}
