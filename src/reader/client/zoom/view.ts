/** How a picture stands in its frame: enlarged by `scale`, its middle so many px from the frame's. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A width and a height, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place, in px from the middle of the frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The sizes of the frame, and of the picture when all of it is seen. */
export interface Sizes {
  readonly frame: Size;
  readonly picture: Size;
}

/** All of the picture. */
export const WHOLE: View = { scale: 1, x: 0, y: 0 };

/** Far enough to see a pixel, near enough to know where one is. */
const MOST = 12;

/** The size of a picture when it fills the frame, with the proportions that it has by itself. */
export function fitted(own: Size, frame: Size): Size {
  const scale = Math.min(frame.width / own.width, frame.height / own.height);
  return { width: own.width * scale, height: own.height * scale };
}

/** The view after the picture is enlarged by `factor`, with what is at `point` staying there. */
export function zoomed({ scale, x, y }: View, factor: number, point: Point, sizes: Sizes): View {
  const next = Math.min(MOST, Math.max(1, scale * factor));
  const by = next / scale;
  return kept({ scale: next, x: point.x - (point.x - x) * by, y: point.y - (point.y - y) * by }, sizes);
}

/** The view after the picture is moved. */
export function moved({ scale, x, y }: View, by: Point, sizes: Sizes): View {
  return kept({ scale, x: x + by.x, y: y + by.y }, sizes);
}

/** No edge of the picture comes further into the frame than it must. */
function kept({ scale, x, y }: View, { frame, picture }: Sizes): View {
  const within = (value: number, free: number) => Math.min(free, Math.max(-free, value));
  return {
    scale,
    x: within(x, Math.max(0, (picture.width * scale - frame.width) / 2)),
    y: within(y, Math.max(0, (picture.height * scale - frame.height) / 2)),
  };
}
