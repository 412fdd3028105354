/** A heading as it stands in the outline. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}
