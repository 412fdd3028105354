/** A page of the variant `notes`: slides and prompts, each beside lines to write on. */
interface SlidePage<T> {
  readonly pieces: readonly T[];
  /** How many pieces of the same height the page has room for. */
  readonly room: number;
}

const MOST = 3;
/** A page for fewer would have more lines than anybody fills. */
const FEWEST = 2;

/**
 * Divides slides with their prompts into pages. A question stands on one page with its prompts, unless these
 * are more than a page holds; where the next question does not fit, what is on the page gets its room.
 */
export function slidePages<T>(units: readonly (readonly T[])[]): readonly SlidePage<T>[] {
  const pages: T[][] = [];
  for (const unit of units)
    for (let at = 0; at < unit.length; at += MOST) {
      const next = unit.slice(at, at + MOST);
      const page = pages.at(-1);
      if (page && page.length + next.length <= MOST) page.push(...next);
      else pages.push([...next]);
    }
  // The last page, which may have less, looks like the one before.
  const rooms = pages.map(({ length }) => Math.max(FEWEST, length));
  const last = Math.max(rooms.at(-1) ?? 0, rooms.at(-2) ?? 0);
  return pages.map((pieces, index) => ({ pieces, room: index === pages.length - 1 ? last : rooms[index]! }));
}
