/** A picture of a slide: a file, a drawing in the page, or one that moves. */
export type Picture = HTMLImageElement | SVGSVGElement | HTMLVideoElement;

/** Selects the pictures within an element. */
export const PICTURES = "img, .drawing svg, video";

/** The proportions of a video before it says its own. */
const VIDEO = { width: 16, height: 9 };

/** Pictures that are made of pixels are not drawn larger than this many times. */
const MOST_ENLARGED = 3;

/** Width and height, px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture by itself, of which only proportions count where it is not made of pixels; undefined while it is not loaded. */
export function sizeOf(picture: Picture): Size | undefined {
  if (picture instanceof HTMLImageElement) {
    const { naturalWidth: width, naturalHeight: height } = picture;
    return width > 0 && height > 0 ? { width, height } : undefined;
  }
  if (picture instanceof HTMLVideoElement) {
    const { videoWidth: width, videoHeight: height } = picture;
    return width > 0 && height > 0 ? { width, height } : VIDEO;
  }
  const { width, height } = picture.viewBox.baseVal;
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Gives a picture of a size the largest one that `room` has, with `frame` px around it in each direction. */
export function setSize(picture: Picture, own: Size, room: Size, frame: number): void {
  const most = isPixels(picture) ? MOST_ENLARGED : Number.POSITIVE_INFINITY;
  const scale = Math.max(0, Math.min(room.width / own.width, room.height / own.height, most));
  picture.style.setProperty("inline-size", `${Math.floor(own.width * scale + frame)}px`);
  picture.style.setProperty("block-size", `${Math.floor(own.height * scale + frame)}px`);
}

function isPixels(picture: Picture): boolean {
  return picture instanceof HTMLImageElement && !/\.svg$|^data:image\/svg/i.test(picture.src);
}
