/** A drawing from a file: its smallest type at its own size, and that size; px. */
interface DrawnType {
  readonly type: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest type of each image that is a drawing with text. */
export type DrawnTypes = ReadonlyMap<HTMLImageElement, DrawnType>;

/** A drawing without a width of its own is laid out in so many px. */
const WIDTH = 1000;

/** Reads the drawings (SVG) that articles show as images: a page does not see what is in them. */
export async function readDrawnTypes(articles: readonly HTMLElement[]): Promise<DrawnTypes> {
  const images = articles.flatMap((article) => [
    ...article.querySelectorAll<HTMLImageElement>('figure img[src$=".svg" i]'),
  ]);
  const read = new Map<string, Promise<DrawnType | undefined>>();
  for (const { src } of images) if (!read.has(src)) read.set(src, readType(src));
  const found = new Map<HTMLImageElement, DrawnType>();
  for (const image of images) {
    const type = await read.get(image.src);
    if (type) found.set(image, type);
  }
  return found;
}

/** The size of the smallest type in an image or in a drawing of the page, px; undefined without text. */
export function shownType(drawing: Element, types: DrawnTypes): number | undefined {
  if (drawing instanceof SVGSVGElement) return smallestType(drawing);
  const own = drawing instanceof HTMLImageElement ? types.get(drawing) : undefined;
  return own && own.type * Math.min(drawing.clientWidth / own.width, drawing.clientHeight / own.height);
}

async function readType(src: string): Promise<DrawnType | undefined> {
  const text = await fetch(src).then(
    (answer) => (answer.ok ? answer.text() : ""),
    () => "",
  );
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (!(svg instanceof SVGSVGElement)) return undefined;
  // Apart from the page, so that neither changes the other's styles.
  const host = document.createElement("div");
  Object.assign(host.style, { position: "absolute", width: `${WIDTH}px`, visibility: "hidden" });
  const own = host.attachShadow({ mode: "open" }).appendChild(document.importNode(svg, true));
  document.body.append(host);
  const type = smallestType(own);
  const { width, height } = own.getBoundingClientRect();
  host.remove();
  return type === undefined ? undefined : { type, width, height };
}

/** An index is smaller than what it stands at, so that the largest type of each text counts. */
function smallestType(svg: SVGSVGElement): number | undefined {
  const sizes = [...svg.querySelectorAll<SVGTextElement>("text")].flatMap((text) => {
    const matrix = text.textContent?.trim() ? text.getScreenCTM() : null;
    if (!matrix) return [];
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    const runs = [text, ...text.querySelectorAll("tspan")].filter((run) =>
      [...run.childNodes].some((node) => node instanceof Text && node.data.trim()),
    );
    return [scale * Math.max(...runs.map((run) => Number.parseFloat(getComputedStyle(run).fontSize)))];
  });
  const shown = sizes.filter((size) => size > 0);
  return shown.length > 0 ? Math.min(...shown) : undefined;
}
