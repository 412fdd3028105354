/** Width and height of an image, in CSS px. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}
