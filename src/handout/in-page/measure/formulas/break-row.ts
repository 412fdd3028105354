/** Signs before which a line of a formula may begin: relations, and operators between summands. */
const RELATIONS = /^[=≠≈≡≅≃∼<>≤≥≪≫≺≻∝→←↔↦⇒⇐⇔⟹⟸⟺∈∉⊂⊆⊃⊇≔≕:⊢⊨]+$/;
const OPERATORS = /^[+\-−±∓∪∩∨∧⊕]$/;

/** A line break before a relation is taken when the line is at least so full. */
const FULL = 0.4;
/** Lines begin below the first relation when it is within this share of the line. */
const MOST_INDENT = 0.4;

/** An element of a row, where it stands in it (px), and whether a line may begin with it. */
interface Piece {
  readonly element: Element;
  readonly left: number;
  readonly right: number;
  readonly breaks: "relation" | "operator" | undefined;
}

/**
 * Breaks a row of a formula into lines that are no wider than `room`, px, before relations and
 * operators; the relations stand below each other. A part without either stays whole, so the formula
 * may still be too wide. False when there is no place to break.
 */
export function breakRow(row: Element, room: number): boolean {
  const pieces = piecesOf(row);
  const relation = pieces.find(({ breaks }) => breaks === "relation");
  const below = relation && relation.left <= room * MOST_INDENT ? relation : undefined;
  const em = Number.parseFloat(getComputedStyle(row).fontSize);
  const indents = { relation: below?.left ?? 2 * em, operator: below?.right ?? 2 * em };
  const lines = linesOf(pieces, room, indents);
  if (lines.length < 2) return false;
  const table = mathElement("mtable");
  table.setAttribute("displaystyle", "true");
  table.setAttribute("class", "formula-lines");
  for (const [index, line] of lines.entries()) {
    const cell = table.appendChild(mathElement("mtr")).appendChild(mathElement("mtd"));
    const content = cell.appendChild(mathElement("mrow"));
    const first = line[0]!;
    if (index > 0) {
      const space = content.appendChild(mathElement("mspace"));
      space.setAttribute("width", `${indents[first.breaks ?? "operator"]}px`);
      // At the start of a row it would be set as a sign, without space.
      first.element.setAttribute("form", "infix");
    }
    content.append(...line.map(({ element }) => element));
  }
  row.replaceChildren(table);
  return true;
}

function piecesOf(row: Element): readonly Piece[] {
  const { left: start } = row.getBoundingClientRect();
  return [...row.children].map((element, index, all) => {
    const { left, right } = element.getBoundingClientRect();
    const before = all[index - 1];
    const isBetween = before !== undefined && before.localName !== "mo";
    return {
      element,
      left: left - start,
      right: right - start,
      breaks: isBetween ? kindOf(element) : undefined,
    };
  });
}

function kindOf(element: Element): Piece["breaks"] {
  if (element.localName !== "mo") return undefined;
  const sign = element.textContent?.trim() ?? "";
  return RELATIONS.test(sign) ? "relation" : OPERATORS.test(sign) ? "operator" : undefined;
}

/** Fills lines one after another, and rather ends one before a relation than before an operator. */
function linesOf(
  pieces: readonly Piece[],
  room: number,
  indents: Readonly<Record<"relation" | "operator", number>>,
): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  let rest = [...pieces];
  while (rest.length > 0) {
    const { left, breaks } = rest[0]!;
    const free = room - (lines.length > 0 && breaks ? indents[breaks] : 0);
    const end = rest.at(-1)!.right - left <= free ? rest.length : endOfLine(rest, left + free, free);
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return lines;
}

/** How many pieces a line takes that ends at `right`. */
function endOfLine(rest: readonly Piece[], right: number, free: number): number {
  const places = rest.flatMap((piece, index) => (index > 0 && piece.breaks ? [index] : []));
  const fitting = places.filter((index) => rest[index - 1]!.right <= right);
  const isFull = (index: number) => rest[index]!.left - rest[0]!.left >= free * FULL;
  const relation = fitting.findLast((index) => rest[index]!.breaks === "relation" && isFull(index));
  return relation ?? fitting.at(-1) ?? places[0] ?? rest.length;
}

function mathElement(name: string): Element {
  return document.createElementNS("http://www.w3.org/1998/Math/MathML", name);
}
