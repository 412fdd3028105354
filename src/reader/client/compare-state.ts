/** Which answers are shown, and how. Links carry it from page to page in their query. */
export interface CompareState {
  /** Slugs of the experts whose answers are shown; undefined shows all. */
  readonly shown: readonly string[] | undefined;
  readonly sideBySide: boolean;
  readonly keyPointsOnly: boolean;
  /** On the whole article: only the questions on which those who are shown differ. */
  readonly onlyDifferences: boolean;
}

/** Reads the state from the query of an address: `?show=snb.xc&side&key&differ`. */
export function readState(query: string): CompareState {
  const values = new URLSearchParams(query);
  const shown = (values.get("show") ?? "").split(".").filter((slug) => slug !== "");
  return {
    shown: shown.length > 0 ? shown : undefined,
    sideBySide: values.has("side"),
    keyPointsOnly: values.has("key"),
    onlyDifferences: values.has("differ"),
  };
}

/** The query for a state, with the other parameters of `query`; empty when there is nothing to write. */
export function writeState(state: CompareState, query = ""): string {
  const { shown, sideBySide, keyPointsOnly, onlyDifferences } = state;
  const others = new URLSearchParams(query);
  for (const name of ["show", "side", "key", "differ"]) others.delete(name);
  const pieces = [
    others.toString(),
    shown ? `show=${shown.map(encodeURIComponent).join(".")}` : "",
    sideBySide ? "side" : "",
    keyPointsOnly ? "key" : "",
    onlyDifferences ? "differ" : "",
  ].filter((piece) => piece !== "");
  return pieces.length > 0 ? `?${pieces.join("&")}` : "";
}

/** The state after one expert's answer is shown or hidden. When the last answer is hidden, all are shown again. */
export function toggled(state: CompareState, slug: string, everyone: readonly string[]): CompareState {
  const isShown = showsOf(state, everyone);
  const shown = everyone.filter((one) => isShown(one) !== (one === slug));
  return { ...state, shown: shown.length === 0 || shown.length === everyone.length ? undefined : shown };
}

/**
 * Tells whether an expert's answer is shown. When none of the chosen experts answers this question
 * (the choice may come from another question), all answers are shown.
 */
export function showsOf({ shown }: CompareState, everyone: readonly string[]): (slug: string) => boolean {
  if (!shown?.some((slug) => everyone.includes(slug))) return () => true;
  return (slug) => shown.includes(slug);
}

/**
 * Whether answers differ, by their positions. Two that say the same in other letters or with another stop at the
 * end do not; an answer without a position may differ from any other.
 */
export function differ(positions: readonly (string | undefined)[]): boolean {
  const said = positions.map((position, index) => plain(position) ?? index);
  return new Set(said).size > 1;
}

function plain(position: string | undefined): string | undefined {
  const text = position
    ?.normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  return text || undefined;
}
